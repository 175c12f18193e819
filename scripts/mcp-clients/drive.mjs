// Drives the MCP server as the TypeScript SDK's own client does, over both transports, and prints what it saw as JSON.
//   node drive.mjs stdio COMMAND [ARGUMENT...]
//   node drive.mjs http URL [TOKEN]
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [way, target, ...rest] = process.argv.slice(2);
const transport =
  way === "stdio"
    ? new StdioClientTransport({ command: target, args: rest, env: process.env, stderr: "pipe" })
    : new StreamableHTTPClientTransport(new URL(target), {
        requestInit: rest[0] ? { headers: { Authorization: `Bearer ${rest[0]}` } } : {},
      });
const client = new Client({ name: "driver", version: "1.0.0" });
const strange = [];
let takenBack = false;
client.onerror = (error) => {
  // Over HTTP a call that was taken back may be answered all the same, and whoever took it back is to ignore that.
  const late = way === "http" && takenBack && String(error).includes("unknown message ID");
  if (!late) strange.push(String(error));
};

const told = (error) => ({ code: error.code ?? null, message: String(error.message) });
const call = async (name, args = {}, options = {}) => {
  try {
    const { content, structuredContent, isError } = await client.callTool(
      { name, arguments: args },
      undefined,
      options,
    );
    return { isError: isError ?? false, structuredContent, text: content[0]?.text };
  } catch (error) {
    return { thrown: told(error) };
  }
};

await client.connect(transport);
const seen = { server: client.getServerVersion(), instructions: client.getInstructions() };
const { tools } = await client.listTools();
seen.tools = tools.map((tool) => ({
  name: tool.name,
  hints: tool.annotations,
  input: tool.inputSchema.type,
  output: tool.outputSchema?.type,
}));
seen.good = {};
for (const [name, args] of Object.entries({
  resolve_connection: {},
  list_connections: { limit: 2 },
  verify_connection: { connection: "69110206d6d6670fb17451f8" },
  explain_candidate: { connection: "691100acd6d6670fb1745176" },
  find_twins: {},
  plan_prune: { byName: true },
  list_actions: {},
  describe_action: { action: "post-search" },
  call_action: { action: "post-search", body: {} },
  start_connect: {},
  attempt_status: {},
})) {
  seen.good[name] = await call(name, args);
}
seen.bad = {
  missing: await call("explain_candidate", {}),
  type: await call("list_connections", { limit: "many" }),
  surplus: await call("resolve_connection", { conector: "notion" }),
  huge: await call("verify_connection", { connection: "x".repeat(50000) }),
  control: await call("resolve_connection", { connector: "no\u0000tion" }),
  write: await call("call_action", { action: "patch-page", path: { page_id: "x" } }),
  unknown: await call("delete_everything", {}),
};
seen.progress = [];
await call("list_connections", { probe: true }, { onprogress: (step) => seen.progress.push(step.progress) });
const abort = new AbortController();
const pending = call("list_connections", { probe: true }, { signal: abort.signal });
takenBack = true;
abort.abort("enough");
seen.cancelled = await pending;
seen.afterwards = (await call("resolve_connection")).isError;
seen.resources = (await client.listResources()).resources.map((resource) => resource.uri);
seen.read = (await client.readResource({ uri: "alloy-connections://docs/json.md" })).contents[0].text.length;
seen.prompt = (await client.getPrompt({ name: "which_connection" })).messages[0].content.text;
await client.close();
seen.strange = strange;
console.log(JSON.stringify(seen));
