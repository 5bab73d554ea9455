/** Texts of inviting, joining and being together. */
export const sharing = {
  "share.joining": "Joining the workshop…",
  "share.saved": "Shared, all saved",
  "share.sending": "Sending…",
  "share.away": "Away: kept here, sent on return",
  "share.ended": "No longer shared",
  "share.unreachable":
    "The workshop's host could not be reached. Check the link and the network, then try again.",
  "share.notInvited": "This link is not valid any more. Ask the facilitator for a new one.",
  "share.copyTitle": "{title} (only here)",
  "share.takenBack":
    "The host did not take what you changed, since it was not yours to change. You see the board as the others do; with your changes it is kept on this device as “{title}”.",
  "share.steeringTakenBack":
    "Only facilitators change stages and the title. You see the workshop as the others do again.",
  "share.tooMuch":
    "The workshop has become too large for its host. What you did is kept on this device and sent when there is room.",
  "share.waits": "Kept here until the board is open",
  "share.locked":
    "The facilitator has locked the board. What you did is kept on this device and sent when it is open again.",
  "share.watching": "You are watching: you see everything and change nothing.",
  "share.boardLocked": "The facilitator has locked the board.",
  "share.lockedToOthers": "The board is locked to participants.",
  "share.mayNotNow": "The board is not yours to change now.",
  "share.hostCannotSave":
    "The host cannot save at the moment. Everything you do is kept on this device and sent when it can.",
  "share.joinTitle": "Join the workshop",
  "share.joinWords":
    "The others see your name and colour. There is no account; both are kept on this device.",
  "share.name": "Your name",
  "share.color": "Your colour",
  "share.color.ink": "Ink",
  "share.color.grey": "Grey",
  "share.color.red": "Red",
  "share.color.orange": "Orange",
  "share.color.green": "Green",
  "share.color.blue": "Blue",
  "share.color.violet": "Violet",
  "share.join": "Join",
  "share.people":
    "{count, plural, =0 {Nobody else is here} one {One other is here} other {# others are here}}",

  "join.title": "Join a workshop",
  "join.words":
    "Paste the link that you were given. You see the same board as the others, and it is kept on this device too.",
  "join.link": "Link",
  "join.linkHint": "It looks like http://192.168.1.20:47630/#join=…",
  "join.noLink":
    "This is no link to a workshop. Copy the whole link, with what stands after “#join=”, and paste it here.",
  "join.go": "Join",
  "join.reading": "One moment…",
  "join.again": "Try again",
  "join.stop": "Stop",
  "join.nobody":
    "{host} is there, but nobody shares a workshop on it now. Ask the facilitator to press “Invite others” again, then try once more.",
  "join.noSuchName":
    "{host} is not known in this network. Check the link, and that you are in the same network as the facilitator.",
  "join.silent":
    "{host} does not answer. Check that you are in the same network as the facilitator and that their computer is awake, then try again.",
  "join.wrongName":
    "{host} answers, but not by this name. Ask the facilitator for a link with another address.",
  "join.notProven":
    "{host} could not prove that it is what the link says, so nothing was sent to it. Tell whoever runs it that its certificate is not accepted.",
  "join.wrongCode":
    "This code does not let anyone in. Check its letters; the facilitator finds it beside the QR code for participants, and new links come with a new code.",
  "join.codeTooOften":
    "Too many wrong codes were tried, so none is taken for ten minutes. Ask the facilitator for the link.",
  "join.codeOrLink": "Code or link",
  "join.codeHint": "The facilitator has the code of six letters beside the QR code for participants.",
  "join.noCode": "This is neither a code of six letters nor a link. Check it with the facilitator.",
  "join.codeWhere": "A code belongs to a room: choose it among the rooms nearby, or paste the whole link.",
  "join.room": "{title}, on {machine}",
  "join.own":
    "You share this workshop yourself. Stop sharing it first if you want to join it somewhere else.",

  "takeOver.words":
    "Somebody else’s computer hosts this workshop now. Host it from here if that one has to leave: everybody moves over by themselves, and nothing is lost.",
  "takeOver.wordsAway":
    "The computer that hosted this workshop is not there now. Host it from here, with all that this computer has of it, and give the others the new links.",
  "takeOver.onlyFacilitators":
    "Somebody else’s computer hosts this workshop. Only its facilitators can invite others, or host it from their own computer.",
  "takeOver.go": "Host from here",
  "takeOver.mayNot": "Only a facilitator of this workshop can host it from their own computer.",
  "takeOver.notKnown":
    "The computer that hosts this workshop could not send everybody over; it may have an older Groundwork. The workshop stays there.",
  "takeOver.done": "You host the workshop now. Everybody who was there was sent here.",
  "takeOver.alone":
    "You host the workshop now. Give the others the new links: what they did meanwhile comes with them.",
  "moved.title": "The workshop has moved",
  "moved.command": "The workshop has moved…",
  "moved.words":
    "Somebody else hosts it now? Paste the new link. What you did here while its host was away comes with you.",
  "moved.go": "Go there with what is here",
  "moved.otherWorkshop":
    "This link leads to another workshop. Ask for the link to the one that is open here.",
  "moved.blocked":
    "The browser did not let a new page open. Allow it for this site, then try again; nothing is lost meanwhile.",
  "moved.carried": "It goes on in the new page. This one may be closed once that shows what you did.",
  "brought.title": "Bring along what you did?",
  "brought.words":
    "The page from {from} has this workshop with {count, plural, =0 {nothing on its board} one {one element on its board} other {# elements on its board}}. What is not here yet is added, and nothing here is lost.",
  "brought.take": "Bring it along",
  "brought.leave": "Join without it",

  "nearby.title": "Rooms nearby",
  "nearby.offer":
    "See which workshops are shared in this network. While the app looks, it asks the computers in this network, and nobody beyond.",
  "nearby.look": "Look for rooms nearby",
  "nearby.none": "None yet. A room shows up here when somebody in this network presses “Invite others”.",
  "nearby.stop": "Stop looking",
  "nearby.join": "Join “{title}” on {machine}",
  "nearby.refused": "This computer does not let the app look into the network. Join by a link instead.",

  "invite.roomCode": "Code for those nearby",
  "invite.announce": "Show this room to others in the network, by its title",
  "invite.title": "Invite others",
  "invite.introBefore":
    "Others join in their own browser, by link, with no account. As long as you share, this computer lets those in its network in who have a link.",
  "invite.intro": "Whoever has a link can join by it for a day, in the same network as this computer.",
  "invite.start": "Start sharing",
  "invite.starting": "Starting…",
  "invite.role.facilitator": "Facilitators",
  "invite.role.participant": "Participants",
  "invite.role.observer": "Observers",
  "invite.may.facilitator": "Lead with you: also stages, and the board while it is locked.",
  "invite.may.participant": "Write, move and connect.",
  "invite.may.observer": "See everything and change nothing.",
  "invite.one.facilitator": "Facilitator",
  "invite.one.participant": "Participant",
  "invite.one.observer": "Observer",
  "invite.link.facilitator": "Link for facilitators",
  "invite.link.participant": "Link for participants",
  "invite.link.observer": "Link for observers",
  "invite.code.facilitator": "QR code for facilitators",
  "invite.code.participant": "QR code for participants",
  "invite.code.observer": "QR code for observers",
  "invite.copy": "Copy",
  "invite.copy.facilitator": "Copy the link for facilitators",
  "invite.copy.participant": "Copy the link for participants",
  "invite.copy.observer": "Copy the link for observers",
  "invite.copied": "Copied the link.",
  "invite.copyFailed": "The link could not be copied. Select it and copy it by hand.",
  "invite.address": "Address of this computer",
  "invite.onlyHere": "{address} (on this computer alone)",
  "invite.people":
    "{count, plural, =0 {Nobody else is here yet} one {One other is here} other {# others are here}}",
  "invite.nameless": "Someone without a name yet",
  "invite.remove": "Remove",
  "invite.removeOne": "Remove {name}",
  "invite.renew": "New links",
  "invite.renewed": "There are new links. Those who came by an old one come again by a new one.",
  "invite.stop": "Stop sharing",
  "invite.notShared": "This workshop is not shared any more. Share it again first.",
  "invite.fullDisk": "Sharing did not work since the disk is full. Free some space, then try again.",
  "invite.failed": "Sharing did not work. The workshop is as it was; try again. ({reason})",
} as const;
