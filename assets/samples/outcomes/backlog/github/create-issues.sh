#!/bin/sh
# Makes an issue of every file here. Needs GitHub's gh, logged in by: gh auth login
# If it stops, run it again: what was made is not made twice.
set -eu
if [ $# -ne 1 ]; then
  echo "Usage: sh create-issues.sh OWNER/REPOSITORY" >&2
  exit 2
fi
repository=$1
cd -- "$(dirname -- "$0")"

issue() {
  name=$1
  shift
  if [ -e "$name.made" ]; then
    echo "Made before: $name"
    return
  fi
  gh api --method POST "repos/$repository/issues" \
    -F "title=@$name.title.txt" -F "body=@$name.md" "$@" --jq .html_url > "$name.making"
  mv -- "$name.making" "$name.made"
  echo "Made: $name"
}

issue 01-give-access-by-team-not-by-person
issue 02-let-teams-make-their-own-test-environments
issue 03-let-the-database-come-with-the-environment
issue 04-one-template-for-repository-pipeline-and-test-environment
issue 05-sit-with-each-new-team-for-two-weeks
issue 06-check-the-ten-most-frequent-findings-in-the-pipeline
issue 07-make-its-place-in-production-by-hand-within-two-days-from
issue 08-write-the-rules-for-going-live-on-one-page-the-team-decides
issue 09-put-a-dashboard-and-three-alarms-into-the-template
issue 10-tell-teams-of-outages-before-passengers-do
issue 11-let-the-template-make-production-too
issue 12-answer-follow-up-questions-first-in-the-ticket-queue
issue 13-fill-the-form-for-environments-in-advance
issue 14-keep-the-four-usual-firewall-rules-as-code
issue 15-take-two-developers-into-the-harbour-team-for-a-quarter
issue 16-give-every-team-a-load-test-of-its-own
issue 17-build-a-portal-with-a-catalogue-of-templates
issue 18-move-all-fifteen-teams-to-one-pipeline
issue 19-bring-the-two-teams-with-the-old-runtime-along
issue 20-show-each-team-what-its-environments-cost
issue 21-write-down-how-test-and-production-differ
