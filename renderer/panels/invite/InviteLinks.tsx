import { Copy, RefreshCw, Unplug } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Checkbox } from "#renderer/panels/parts/Checkbox.tsx";
import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useCopy } from "#renderer/panels/parts/useCopy.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Hosted } from "#renderer/session/sharing/sharing.ts";
import { readJoinLink, writeJoinLink } from "#shared/access/joinLink.ts";
import { showRoomCode } from "#shared/access/roomCode.ts";
import type { Role } from "#shared/access/roles.ts";
import { say } from "#shared/text/say.ts";
import { InvitePeople } from "./InvitePeople.tsx";
import { QrCode } from "./QrCode.tsx";

// Most who come by a link are participants.
const order: readonly Role[] = ["participant", "facilitator", "observer"];

/** The ways into a workshop that is shared, who is in, and how that ends. */
export function InviteLinks({ hosted }: { readonly hosted: Hosted }) {
  const session = useSession();
  const { addresses, links, code, announced } = hosted;
  const [chosen, choose] = useState<string>();
  const [first = ""] = addresses;
  const address = chosen !== undefined && addresses.includes(chosen) ? chosen : first;

  const renew = async () => {
    await session.sharing.renew();
    session.announce(say("invite.renewed"));
  };
  return (
    <>
      {addresses.length > 1 && <Address addresses={addresses} chosen={address} onChoose={choose} />}
      <ul className="invite-links">
        {order.map((role) => {
          const link = links.find((one) => one.role === role)?.link;
          if (link === undefined) return null;
          return (
            <Way
              key={role}
              role={role}
              link={linkAt(address, link)}
              code={role === "participant" ? code : undefined}
            />
          );
        })}
      </ul>
      <Checkbox
        words={say("invite.announce")}
        checked={announced}
        onChange={(on) => session.sharing.announce(on)}
      />
      <InvitePeople />
      <div className="invite-buttons">
        <Button icon={RefreshCw} onClick={() => void renew()}>
          {say("invite.renew")}
        </Button>
        <Button variant="danger" icon={Unplug} onClick={() => void session.sharing.stop()}>
          {say("invite.stop")}
        </Button>
      </div>
    </>
  );
}

function linkAt(address: string, link: string): string {
  const parts = readJoinLink(link);
  return parts ? writeJoinLink(address, parts) : link;
}

interface AddressProps {
  readonly addresses: readonly string[];
  readonly chosen: string;
  readonly onChoose: (address: string) => void;
}

function Address({ addresses, chosen, onChoose }: AddressProps) {
  return (
    <SelectField
      label={say("invite.address")}
      options={addresses.map((value) => {
        const { host } = new URL(value);
        return { value, words: host.startsWith("127.") ? say("invite.onlyHere", { address: host }) : host };
      })}
      value={chosen}
      onChange={onChoose}
    />
  );
}

interface WayProps {
  readonly role: Role;
  readonly link: string;
  /** What those nearby say instead of the link. */
  readonly code: string | undefined;
}

function Way({ role, link, code }: WayProps) {
  const copy = useCopy();
  const copyLink = () => copy(link, { done: say("invite.copied"), failed: say("invite.copyFailed") });
  return (
    <li className="invite-way">
      <h3>{say(`invite.role.${role}`)}</h3>
      <p className="invite-may">{say(`invite.may.${role}`)}</p>
      <QrCode text={link} label={say(`invite.code.${role}`)} />
      {code !== undefined && (
        <p className="invite-spoken">
          {say("invite.roomCode")} <strong className="invite-letters">{showRoomCode(code)}</strong>
        </p>
      )}
      <TextField
        label={say(`invite.link.${role}`)}
        labelHidden
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button wide icon={Copy} aria-label={say(`invite.copy.${role}`)} onClick={() => void copyLink()}>
        {say("invite.copy")}
      </Button>
    </li>
  );
}
