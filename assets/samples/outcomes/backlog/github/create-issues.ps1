# Makes an issue of every file here. Needs GitHub's gh, logged in by: gh auth login
# If it stops, run it again: what was made is not made twice.
param([Parameter(Mandatory = $true)][string]$Repository)
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $PSScriptRoot

function New-Issue([string]$Name, [string[]]$Labels) {
  if (Test-Path -LiteralPath "$Name.made") {
    Write-Output "Made before: $Name"
    return
  }
  $arguments = @('api', '--method', 'POST', "repos/$Repository/issues")
  $arguments += @('-F', "title=@$Name.title.txt", '-F', "body=@$Name.md", '--jq', '.html_url')
  foreach ($label in $Labels) { $arguments += @('-f', "labels[]=$label") }
  $url = & gh @arguments
  if ($LASTEXITCODE -ne 0) { throw "gh could not make an issue of $Name." }
  Set-Content -LiteralPath "$Name.made" -Value $url
  Write-Output "Made: $Name"
}

New-Issue '01-give-access-by-team-not-by-person' @()
New-Issue '02-let-teams-make-their-own-test-environments' @()
New-Issue '03-let-the-database-come-with-the-environment' @()
New-Issue '04-one-template-for-repository-pipeline-and-test-environment' @()
New-Issue '05-sit-with-each-new-team-for-two-weeks' @()
New-Issue '06-check-the-ten-most-frequent-findings-in-the-pipeline' @()
New-Issue '07-make-its-place-in-production-by-hand-within-two-days-from' @()
New-Issue '08-write-the-rules-for-going-live-on-one-page-the-team-decides' @()
New-Issue '09-put-a-dashboard-and-three-alarms-into-the-template' @()
New-Issue '10-tell-teams-of-outages-before-passengers-do' @()
New-Issue '11-let-the-template-make-production-too' @()
New-Issue '12-answer-follow-up-questions-first-in-the-ticket-queue' @()
New-Issue '13-fill-the-form-for-environments-in-advance' @()
New-Issue '14-keep-the-four-usual-firewall-rules-as-code' @()
New-Issue '15-take-two-developers-into-the-harbour-team-for-a-quarter' @()
New-Issue '16-give-every-team-a-load-test-of-its-own' @()
New-Issue '17-build-a-portal-with-a-catalogue-of-templates' @()
New-Issue '18-move-all-fifteen-teams-to-one-pipeline' @()
New-Issue '19-bring-the-two-teams-with-the-old-runtime-along' @()
New-Issue '20-show-each-team-what-its-environments-cost' @()
New-Issue '21-write-down-how-test-and-production-differ' @()
