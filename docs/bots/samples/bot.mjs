// A remote bot in JavaScript: npm install, then node bot.mjs CODE [http://localhost:5080] [name]
// Bids six tenths of the ceiling on whatever looks no harder than its label, two contracts at a time.
import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

const [code, server = "http://localhost:5080", name = "JavaScript"] = process.argv.slice(2);
if (!code) {
  console.error("usage: node bot.mjs CODE [http://localhost:5080] [name]");
  process.exit(1);
}

const seen = { bounties: new Map(), desk: null, tick: 0, phase: "", version: 0 };
const tried = new Set();
let seat;

const hub = new HubConnectionBuilder().withUrl(`${server}/hubs/room`).withAutomaticReconnect().configureLogging(LogLevel.Error).build();
hub.on("Notice", answer => answer.status === "refused" && console.log(`${answer.id} was refused: ${answer.reason}`));
hub.on("Closed", ({ reason }) => leave(1, `the room has stopped: ${reason}`));
hub.on("View", view => {
  take(view);
  if (seen.phase === "ended") leave(0, `the match is over: profit ${seen.desk?.profit}`);
  else if (seen.phase === "running" && seen.desk) play();
});
hub.onreconnected(() => hub.invoke("Resume", { room: code, seatKey: seat.seatKey, version: seen.version }));

// A whole view replaces everything; any other changes what was there.
function take({ version, since, room, desk }) {
  if (since === undefined) seen.bounties.clear();
  for (const gone of room.gone ?? []) seen.bounties.delete(gone);
  for (const bounty of room.bounties ?? []) seen.bounties.set(bounty.id, bounty);
  Object.assign(seen, { version, tick: room.tick, phase: room.phase, desk: desk ?? seen.desk });
}

function play() {
  const leads = seen.desk.leads.filter(lead => seen.bounties.has(lead.bounty));
  let busy = leads.filter(lead => lead.bid).length + seen.desk.contracts.filter(contract => ["working", "validating"].includes(contract.status)).length;
  for (const lead of leads) {
    if (busy >= 2 || lead.bid || lead.estimate > 0 || tried.has(lead.bounty)) continue;
    tried.add(lead.bounty);
    busy++;
    bid(lead.bounty, Math.round(seen.bounties.get(lead.bounty).ceiling * 60) / 100);
  }
  hub.send("EndTurn", { tick: seen.tick });
}

async function bid(bounty, amount) {
  const answer = await hub.invoke("Submit", { id: `bid-${bounty}`, order: { type: "place-bid", bounty, amount, statedChance: 60 } });
  console.log(`tick ${seen.tick}: ${bounty} for ${amount}: ${answer.status}`);
}

async function leave(exit, why) {
  console.log(why);
  await hub.stop();
  process.exit(exit);
}

try {
  await hub.start();
  seat = await hub.invoke("Join", { room: code, name, bot: true });
  console.log(`seated as number ${seat.seat}`);
} catch (problem) {
  console.error(`could not play: ${problem.message}`);
  process.exit(1);
}
