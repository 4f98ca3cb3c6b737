#!/usr/bin/env python3
"""Computes the vectors of docs/vectors again, from docs/protocol.md and nothing else.

It needs Python 3 only and shares no line with the client. For each file it prints how many values it compared;
it exits with 1 if one differs.
"""
import hashlib
import hmac
import json
import pathlib
import sys

VECTORS = pathlib.Path(__file__).resolve().parent.parent / "vectors"


def bencode(value):
    if isinstance(value, int):
        return b"i%de" % value
    if isinstance(value, str):
        return bencode(value.encode())
    if isinstance(value, bytes):
        return b"%d:%s" % (len(value), value)
    if isinstance(value, list):
        return b"l" + b"".join(map(bencode, value)) + b"e"
    keys = sorted((key.encode(), key) for key in value)
    return b"d" + b"".join(bencode(raw) + bencode(value[key]) for raw, key in keys) + b"e"


# The tables of "Messages": a field's name in the vectors, its key, and how its value is written.

def number(value):
    return value


def octets(value):
    return bytes.fromhex(value)


def text(value):
    return value


def flag(value):
    return 1


def many(element):
    return lambda values: [element(value) for value in values]


def late(value):
    return [octets(value["torrent"]), value["piece"], value["grains"]]


def table(*rows):
    def written(fields):
        entries = {}
        for name, key, kind in rows:
            value = fields.get(name)
            if value is not None and value is not False and value != []:
                entries[key] = kind(value)
        unknown = set(fields) - {name for name, _, _ in rows}
        if unknown:
            raise ValueError("no such fields: %s" % unknown)
        return entries
    return written


HINTS = table(("auctionSlots", "a", number), ("slotsSold", "s", number), ("lastPrice", "p", number))
RECEIPT = table(
    ("payee", "a", octets), ("closer", "c", octets), ("deposit", "d", number), ("expiry", "e", number),
    ("payerTag", "g", octets), ("channelId", "i", octets), ("payerCommit", "m", octets), ("sequence", "q", number),
    ("signer", "s", octets), ("operatorsSignature", "z", octets))
MESSAGES = {
    "hello": (0, table(("challenge", "c", octets), ("key", "k", octets), ("versions", "v", many(number)))),
    "auth": (1, table(("proof", "a", octets))),
    "reserve": (2, table(
        ("closer", "c", octets), ("smallestDeposit", "d", number), ("smallestLife", "e", number),
        ("hints", "h", HINTS), ("ledger", "l", octets), ("nonce", "n", octets), ("payee", "p", octets),
        ("reserve", "r", number), ("window", "w", number), ("chunks", "x", many(number)))),
    "proof": (3, table(("answers", "h", many(octets)))),
    "open": (4, table(("channel", "c", number), ("receipt", "r", RECEIPT), ("attach", "s", octets))),
    "accept": (5, table(("channel", "c", number), ("highest", "h", number), ("signature", "s", octets))),
    "refuse": (6, table(
        ("channel", "c", number), ("numbers", "n", many(number)), ("code", "r", number),
        ("retryAfter", "w", number))),
    "bid": (7, table(("number", "n", number), ("rate", "r", number))),
    "response": (8, table(("bid", "b", number), ("epoch", "e", number), ("rate", "r", number))),
    "pay": (9, table(
        ("channel", "c", number), ("end", "e", flag), ("failed", "f", many(number)), ("cumulative", "h", number),
        ("late", "l", many(late)), ("signature", "s", octets), ("verified", "v", many(number)))),
    "ack": (10, table(("channel", "c", number), ("cumulative", "h", number))),
    "close": (11, table(("channel", "c", number), ("last", "h", number), ("signature", "s", octets))),
    "error": (12, table(("code", "c", number), ("text", "m", text), ("number", "n", number), ("type", "y", number))),
}


def dictionary(message, fields):
    kind, written = MESSAGES[message]
    return bencode({"t": kind, **written(fields)})


# "Handshake and binding"

MSE_PRIME = int(
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd"
    "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a63a36210000000000090563", 16)


def refused(key):
    return not 2 <= key <= MSE_PRIME - 2


def binding(diallers_key, acceptors_key, secret):
    return hashlib.sha256(b"gavel-bind" + b"".join(
        value.to_bytes(96, "big") for value in (diallers_key, acceptors_key, secret))).digest()


def x25519(scalar, point):
    """RFC 7748, section 5."""
    prime = 2 ** 255 - 19
    k = int.from_bytes(scalar, "little") & ~7 & (1 << 255) - 1 | 1 << 254
    u = int.from_bytes(point, "little") & (1 << 255) - 1
    x2, z2, x3, z3, swapped = 1, 0, u, 1, 0
    for bit in reversed(range(255)):
        wanted = k >> bit & 1
        if swapped != wanted:
            x2, z2, x3, z3 = x3, z3, x2, z2
        swapped = wanted
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        aa, bb, da, cb = a * a, b * b, d * a, c * b
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % prime, u * (da - cb) ** 2 % prime
        x2, z2 = aa * bb % prime, e * (aa + 121665 * e) % prime
    if swapped:
        x2, z2 = x3, z3
    return (x2 * pow(z2, prime - 2, prime) % prime).to_bytes(32, "little")


def mac256(key, *parts):
    return hmac.new(key, b"".join(parts), hashlib.sha256).digest()


def session_key(bound, shared):
    return mac256(mac256(bound, shared), b"gavel-speed-1", b"\x01")


END = {"dialler": b"\x00", "acceptor": b"\x01"}


def message_mac(key, end, counter, said):
    return mac256(key, b"gavel-msg", END[end], counter.to_bytes(8, "big"), said)[:16]


# "Billing"

def bill(rates, parts, listed):
    """Grains owed: parts maps (epoch, piece) to the bytes written, listed are the verified pieces."""
    return sum(
        sum(size for (epoch, piece), size in parts.items() if epoch == each and piece in listed) * rate >> 30
        for each, rate in rates.items())


def block(piece, begin, length):
    return piece, begin, length


def blocks(piece, length):
    return [(piece, begin, min(1 << 14, length - begin)) for begin in range(0, length, 1 << 14)]


class Comparison:
    def __init__(self, file):
        self.file, self.count, self.differing = file, 0, []

    def same(self, name, computed, given):
        self.count += 1
        if computed != given:
            self.differing.append("%s: computed %s, given %s" % (name, computed, given))

    def report(self):
        for line in self.differing:
            print("%s: %s" % (self.file, line))
        print("%s: %d values, %d differ" % (self.file, self.count, len(self.differing)))
        return not self.differing


def messages(vectors, compare):
    for vector in vectors["messages"]:
        compare.same(vector["name"], dictionary(vector["message"], vector["fields"]).hex(), vector["bytes"])


def session(vectors, compare):
    for name, mse in vectors["bindings"].items():
        values = [int(mse[part], 16) for part in ("diallersKey", "acceptorsKey", "secret")]
        compare.same("binding, " + name, binding(*values).hex(), mse["binding"])
    for keys in vectors["refusedKeys"]:
        whose = [name for name in ("dialler", "acceptor") if refused(int(keys[name + "sKey"], 16))]
        compare.same("refused, " + keys["name"], whose, [keys["whose"]])
    bound = octets(vectors["bindings"][vectors["binding"]]["binding"])
    ends = {name: vectors[name] for name in END}
    for name, end in ends.items():
        compare.same(name + "'s key", x25519(octets(end["secret"]), b"\x09" + bytes(31)).hex(), end["key"])
        said = dictionary("hello", {"challenge": end["challenge"], "key": end["key"], "versions": end["versions"]})
        compare.same(name + "'s hello", said.hex(), end["hello"])
    for name, other in (("dialler", "acceptor"), ("acceptor", "dialler")):
        shared = x25519(octets(ends[name]["secret"]), octets(ends[other]["key"]))
        compare.same(name + "'s shared secret", shared.hex(), vectors["shared"])
    for weak in vectors["weakKeys"]:
        compare.same("weak key", x25519(octets(vectors["dialler"]["secret"]), octets(weak)), bytes(32))
    key = session_key(bound, octets(vectors["shared"]))
    compare.same("K", key.hex(), vectors["K"])
    transcript = b"".join(octets(part) for part in (
        vectors["torrent"], ends["dialler"]["peerId"], ends["acceptor"]["peerId"], ends["dialler"]["key"],
        ends["acceptor"]["key"], ends["dialler"]["challenge"], ends["acceptor"]["challenge"]))
    for name in ("dialler", "acceptor"):
        transcript += bytes([len(ends[name]["versions"])] + ends[name]["versions"])
    transcript += bound
    for name, end in ends.items():
        proof = mac256(key, b"gavel-auth", END[name], transcript)
        compare.same(name + "'s auth", dictionary("auth", {"proof": proof.hex()}).hex(), end["auth"])
    counters = {name: 0 for name in END}
    for said in vectors["conversation"]:
        plain = dictionary(said["message"], said["fields"])
        payload = plain + message_mac(key, said["from"], counters[said["from"]], plain)
        counters[said["from"]] += 1
        compare.same("%s %s" % (said["from"], said["message"]), payload.hex(), said["payload"])
    for single in vectors["macs"]:
        computed = message_mac(key, single["from"], single["counter"], octets(single["dictionary"]))
        compare.same("mac at %d" % single["counter"], computed.hex(), single["mac"])


def billing(vectors, compare):
    for case in vectors["cases"]:
        bids, rates, epoch, parts, seen, listed = {0: 0}, {0: 0}, 0, {}, set(), set()
        for event in case["events"]:
            if "bid" in event:
                bids[event["bid"]["number"]] = event["bid"]["rate"]
            elif "response" in event:
                said = event["response"]
                above = said["rate"] > bids[said["bid"]]
                compare.same(case["name"] + ", response", "ABOVE_BID" if above else None, event.get("violation"))
                if not above:
                    epoch = said["epoch"]
                    rates[epoch] = said["rate"]
            elif "block" in event or "blocks" in event:
                written = blocks(**event["blocks"]) if "blocks" in event else [block(**event["block"])]
                for piece, begin, length in written:
                    if (piece, begin) not in seen:
                        seen.add((piece, begin))
                        parts[epoch, piece] = parts.get((epoch, piece), 0) + length
            else:
                listed |= set(event["verified"])
                compare.same("%s, %s" % (case["name"], event["verified"]), bill(rates, parts, listed), event["owed"])


def main():
    good = True
    for file, recompute in (("messages.json", messages), ("session.json", session), ("billing.json", billing)):
        compare = Comparison(file)
        recompute(json.loads((VECTORS / file).read_text()), compare)
        good = compare.report() and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
