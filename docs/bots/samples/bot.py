#!/usr/bin/env python3
"""A remote bot on Python's standard library alone: python3 bot.py CODE [http://localhost:5080] [name]

Speaks to the hub by long polling: every message is JSON ended by the character 0x1e.
Bids six tenths of the ceiling on whatever looks no harder than its label, two contracts at a time.
"""
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

END = "\x1e"
WORKING = {"working", "validating"}


class Hub:
    """One connection to /hubs/room."""

    def __init__(self, server):
        self.url = server.rstrip("/") + "/hubs/room"
        with urllib.request.urlopen(urllib.request.Request(self.url + "/negotiate?negotiateVersion=1", method="POST")) as answer:
            self.url += "?id=" + urllib.parse.quote(json.load(answer)["connectionToken"])
        self.calls, self.inbox, self.results = 0, [], {}
        self.poll()  # the first poll opens the connection
        self.send({"protocol": "json", "version": 1})

    def send(self, message):
        body = (json.dumps(message) + END).encode()
        urllib.request.urlopen(urllib.request.Request(self.url, data=body, method="POST")).close()

    def poll(self):
        """Waits for messages; what the server calls goes to the inbox, answers to the results."""
        with urllib.request.urlopen(self.url, timeout=120) as answer:
            for text in answer.read().decode().split(END):
                message = json.loads(text) if text else {}
                if message.get("type") == 1:
                    self.inbox.append((message["target"], message["arguments"][0]))
                elif message.get("type") == 3:
                    self.results[message["invocationId"]] = message
                elif message.get("type") == 7 or message.get("error"):
                    raise ConnectionError(message.get("error", "the server said goodbye"))

    def call(self, method, argument):
        self.calls += 1
        key = str(self.calls)
        self.send({"type": 1, "invocationId": key, "target": method, "arguments": [argument]})
        while key not in self.results:
            self.poll()
        answer = self.results.pop(key)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("result")


class Mirror:
    """The whole view, kept up to date from the parts the server sends."""

    def __init__(self):
        self.bounties, self.desk, self.tick, self.phase = {}, None, 0, ""

    def take(self, view):
        room = view["room"]
        if "since" not in view:
            self.bounties = {}
        for gone in room.get("gone", []):
            self.bounties.pop(gone, None)
        for bounty in room.get("bounties", []):
            self.bounties[bounty["id"]] = bounty
        self.tick, self.phase = room["tick"], room["phase"]
        self.desk = view.get("desk", self.desk)


def bids(seen):
    """The strategy: what to bid on now, and how much."""
    leads = [lead for lead in seen.desk["leads"] if lead["bounty"] in seen.bounties]
    busy = sum(1 for lead in leads if lead.get("bid"))
    busy += sum(1 for contract in seen.desk["contracts"] if contract["status"] in WORKING)
    for lead in leads:
        if busy < 2 and not lead.get("bid") and lead["estimate"] <= 0:
            busy += 1
            yield lead["bounty"], round(seen.bounties[lead["bounty"]]["ceiling"] * 0.6, 2)


def main(code, server="http://localhost:5080", name="Python"):
    hub, seen, tried = Hub(server), Mirror(), set()
    seat = hub.call("Join", {"room": code, "name": name, "bot": True})["seat"]
    print(f"seated as number {seat}", flush=True)
    while seen.phase != "ended":
        while not hub.inbox:
            hub.poll()
        for target, argument in hub.inbox:
            if target == "View":
                seen.take(argument)
            elif target == "Notice" and argument["status"] == "refused":
                print(f"{argument['id']} was refused: {argument['reason']}", flush=True)
            elif target == "Closed":
                raise ConnectionError(f"the room has stopped: {argument['reason']}")
        hub.inbox.clear()
        if seen.phase != "running" or not seen.desk:
            continue
        for bounty, amount in bids(seen):
            if bounty not in tried:
                tried.add(bounty)
                answer = hub.call("Submit", {"id": f"bid-{bounty}", "order": {"type": "place-bid", "bounty": bounty, "amount": amount, "statedChance": 60}})
                print(f"tick {seen.tick}: {bounty} for {amount}: {answer['status']}", flush=True)
        hub.call("EndTurn", {"tick": seen.tick})
    print(f"the match is over: profit {seen.desk['profit']}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except (RuntimeError, ConnectionError, urllib.error.URLError) as problem:
        sys.exit(f"could not play: {problem}")
