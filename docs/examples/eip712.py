"""Makes every hash in docs/vectors/eip712.json anew, out of nothing but the types and values in it:

python3 docs/examples/eip712.py < docs/vectors/eip712.json | diff - docs/vectors/eip712.json
"""

import json
import re
import sys

LANE = (1 << 64) - 1
RATE = 136


def rotated(lane, by):
    return (lane << by % 64 | lane >> (64 - by) % 64) & LANE


def permuted(a):
    register = 1
    for _ in range(24):
        columns = [a[x][0] ^ a[x][1] ^ a[x][2] ^ a[x][3] ^ a[x][4] for x in range(5)]
        for x in range(5):
            mixed = columns[x - 1] ^ rotated(columns[(x + 1) % 5], 1)
            a[x] = [lane ^ mixed for lane in a[x]]
        x, y, moving = 1, 0, a[1][0]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            moving, a[x][y] = a[x][y], rotated(moving, (t + 1) * (t + 2) // 2)
        for y in range(5):
            row = [a[x][y] for x in range(5)]
            for x in range(5):
                a[x][y] = row[x] ^ ~row[(x + 1) % 5] & LANE & row[(x + 2) % 5]
        for j in range(7):
            a[0][0] ^= (register & 1) << (1 << j) - 1
            register = register << 1 ^ (register >> 7) * 0x171
    return a


def keccak(data):
    padded = bytearray(data + bytes(RATE - len(data) % RATE))
    padded[len(data)] ^= 0x01
    padded[-1] ^= 0x80
    a = [[0] * 5 for _ in range(5)]
    for block in range(0, len(padded), RATE):
        for i in range(RATE // 8):
            start = block + 8 * i
            a[i % 5][i // 5] ^= int.from_bytes(padded[start : start + 8], "little")
        a = permuted(a)
    return b"".join(a[x][0].to_bytes(8, "little") for x in range(4))


def word(kind, value, nested):
    if kind in nested:
        return struct_hash(nested[kind], value)
    if kind == "string":
        return keccak(value.encode())
    if kind.startswith("uint"):
        return int(value).to_bytes(32, "big")
    return octets(value).rjust(32, b"\0")


def words(kind, values):
    """What is signed of the fields of a type's first struct; the others are those that it nests."""
    structs = re.findall(r"(\w*)(\([^)]*\))", kind)
    nested = {name: name + members for name, members in structs[1:]}
    fields = [field.split(" ") for field in structs[0][1][1:-1].split(",")]
    return b"".join(word(of, values[name], nested) for of, name in fields)


def struct_hash(kind, values):
    return keccak(keccak(kind.encode()) + words(kind, values))


def digest(separator, struct):
    return keccak(b"\x19\x01" + separator + struct)


def octets(text):
    return bytes.fromhex(text[2:])


def text(octets):
    return "0x" + octets.hex()


def made_anew(vectors):
    for example in vectors["keccak"]:
        example["hash"] = text(keccak(octets(example["input"])))

    mail = vectors["etherMail"]
    for domain in [mail["domain"], *vectors["domains"].values()]:
        domain["typeHash"] = text(keccak(domain["type"].encode()))
        domain["separator"] = text(struct_hash(domain["type"], domain))
    mail["hash"] = text(struct_hash(mail["type"], mail["mail"]))
    mail["digest"] = text(digest(octets(mail["domain"]["separator"]), octets(mail["hash"])))

    separators = {name: domain["separator"] for name, domain in vectors["domains"].items()}
    for commit in vectors["payerCommits"]:
        commit["payerCommit"] = text(keccak(words("(address payer,uint64 nonce,bytes32 salt)", commit)))
    for channel in vectors["channelIds"]:
        origin = {**channel, "domain": separators[channel["domain"]]}
        kind = "(bytes32 domain,bytes32 payerCommit,address payee,address signer)"
        channel["channelId"] = text(keccak(words(kind, origin)))

    for struct in vectors["structs"]:
        struct["typeHash"] = text(keccak(struct["type"].encode()))
        for example in struct["examples"]:
            example["hash"] = text(struct_hash(struct["type"], example["values"]))
            example["digests"] = {
                name: text(digest(octets(separator), octets(example["hash"])))
                for name, separator in separators.items()
            }
    return vectors


if __name__ == "__main__":
    json.dump(made_anew(json.load(sys.stdin)), sys.stdout, indent=2)
    print()
