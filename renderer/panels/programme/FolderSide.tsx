import "./LooseList.css";
import { FilePlus2, FileX, Folder, FolderX, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Programmes, StoredProgramme } from "#renderer/session/programmes/programmes.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { titleInWords } from "./words.ts";

interface FolderSideProps {
  readonly programmes: Programmes;
  readonly programme: StoredProgramme;
}

/** Where a programme is kept, and what of its folder somebody should know of. */
export function FolderSide({ programmes, programme }: FolderSideProps) {
  const { bridge } = useSession();
  const { folder } = programme;
  const news = useStore(programmes.store, (state) => state.news.get(programme.id));
  return (
    <section aria-labelledby="programme-folder" className="loose">
      <h3 id="programme-folder" className="loose-title">
        {sayProgramme("programme.folder.title")}
      </h3>
      {folder ? (
        <ul>
          {news?.trouble === undefined ? (
            <Line icon={Folder} words={sayProgramme("programme.folder.place", { name: folder.name })}>
              <span className="loose-place">{folder.place}</span>
            </Line>
          ) : (
            <Line icon={FolderX} words={news.trouble} />
          )}
          {news?.damaged.map(({ name, message }) => (
            <Line
              key={name}
              icon={FileX}
              words={sayProgramme("programme.folder.damaged", { name, message })}
            />
          ))}
          {news?.strangers.map((stranger) => {
            const { file: name, workshop } = stranger;
            const title = titleInWords(stranger.title);
            return programme.members.some((one) => one.workshop === workshop) ? (
              <Line
                key={name}
                icon={FilePlus2}
                words={sayProgramme("programme.folder.copy", { name, title })}
              />
            ) : (
              <Line
                key={name}
                icon={FilePlus2}
                words={sayProgramme("programme.folder.stranger", { name, title })}
              >
                <Button onClick={() => void programmes.takeUp(programme, stranger)}>
                  {sayProgramme("programme.folder.takeUp")}
                </Button>
              </Line>
            );
          })}
        </ul>
      ) : (
        <ul>
          <Line
            icon={Folder}
            words={sayProgramme(bridge ? "programme.folder.device" : "programme.folder.browser")}
          >
            {bridge && (
              <Button onClick={() => void programmes.keepInFolder(programme)}>
                {sayProgramme("programme.folder.keep")}
              </Button>
            )}
          </Line>
        </ul>
      )}
    </section>
  );
}

interface LineProps {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly children?: ReactNode;
}

function Line({ icon: Icon, words, children }: LineProps) {
  return (
    <li className="loose-line">
      <Icon aria-hidden size={16} />
      <p>{words}</p>
      {children}
    </li>
  );
}
