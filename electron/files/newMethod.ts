import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { starterText } from "#shared/own-methods/starter.ts";
import { methodReadme } from "./methodReadme.ts";
import { writeBeside } from "./write.ts";

/**
 * Makes a folder with a small method to change, what its fields mean, and the schema that helps editors. Gives the path
 * of the method; throws Node's own errors, or Refused. What is there under these names is replaced.
 */
export async function beginMethod(folder: string, id: string, title: string): Promise<string> {
  const { default: schema } = await import("#assets/schema/method.schema.json", { with: { type: "json" } });
  await mkdir(folder, { recursive: true });
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeBeside(path, new TextEncoder().encode(text));
    return path;
  };
  await write("method.schema.json", `${JSON.stringify(schema, undefined, 2)}\n`);
  await write("README.md", methodReadme(`${id}.json`, title));
  return await write(`${id}.json`, starterText(id, title));
}
