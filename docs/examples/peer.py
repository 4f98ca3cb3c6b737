#!/usr/bin/env python3
"""A requester of gv_speed that shares no line with the client: buys one piece from a seed on this computer.

python3 -B docs/examples/peer.py MAGNET LEDGER.json

MAGNET names the seed's address (`x.pe`), LEDGER.json is the descriptor of a ledger that is served on this computer.
It needs Python 3 only. Its account and its channel's signer are made fresh, and the ledger's faucet fills the account.
It says each step in a line and ends with 0 once the piece is right, paid and its channel closed, else with 1.
"""
import argparse
import hashlib
import hmac
import pathlib
import secrets
import sys
import time
import urllib.parse

import accounts
import vectors
from bittorrent import BLOCK, INTERESTED, REQUEST, Connection, bdecode
from ledgers import Ledger, Refused
from mse import Broken
from vectors import END, dictionary, mac256, message_mac

UNDER_WAY = 32
VERSION = 1
HOUR = 3600
NAMES = {kind: name for name, (kind, _) in vectors.MESSAGES.items()}
REFUSALS = (
    "LEDGER RECEIPT NOT_OURS CHANNEL_ID ATTACH DEPOSIT EXPIRY OLD_RECEIPT CLOSED TOO_SOON PIECE_TOO_LONG BACKING_OFF "
    "BANNED TOO_MANY").split()
VIOLATIONS = (
    "MALFORMED UNKNOWN_TYPE WRONG_FIELD WRONG_MAC NO_VERSION WEAK_KEY WRONG_PROOF OUT_OF_ORDER TOO_OFTEN WRONG_NUMBER "
    "ABOVE_BID WRONG_SIGNATURE ABOVE_DEPOSIT UNKNOWN_CHANNEL NEVER_SENT ABOVE_SIGNED BELOW_PAID").split()


def say(line):
    print(line, flush=True)


def hexed(value):
    return "0x" + value.hex()


class Speed(Connection):
    """gv_speed of who dialled: hello, auth, a MAC behind everything else."""

    def __init__(self, *args):
        self.waiting, self.said, self.counted, self.key = [], 0, 0, None
        self.epoch, self.rates, self.bids, self.parts, self.priced = 0, {0: 0}, {0: 0}, {}, False
        super().__init__(*args)

    def greet(self):
        """Both hellos and auths; the two keys that `Attach` is about."""
        self.until(lambda: "gv_speed" in self.others, "its extended handshake")
        if not self.others["gv_speed"]:
            raise Broken("the seed does not sell this torrent")
        secret, challenge = secrets.token_bytes(32), secrets.token_bytes(32)
        own = vectors.x25519(secret, b"\x09" + bytes(31))
        self.extended(self.others["gv_speed"], dictionary(
            "hello", {"challenge": challenge.hex(), "key": own.hex(), "versions": [VERSION]}))
        hello = self.next("hello")
        if VERSION not in hello["v"]:
            raise Broken("it speaks no version that this example knows: %s" % hello["v"])
        shared = vectors.x25519(secret, hello["k"])
        if shared == bytes(32):
            raise Broken("the key of its hello leads to no secret")
        bound = vectors.binding(self.dialler, self.acceptor, self.secret)
        transcript = b"".join((
            self.torrent, self.own_id, self.others_id, own, hello["k"], challenge, hello["c"],
            bytes([1, VERSION]), bytes([len(hello["v"]), *hello["v"]]), bound))
        key = vectors.session_key(bound, shared)
        self.extended(self.others["gv_speed"], dictionary(
            "auth", {"proof": mac256(key, b"gavel-auth", END["dialler"], transcript).hex()}))
        proof = self.next("auth")["a"]
        if not hmac.compare_digest(proof, mac256(key, b"gavel-auth", END["acceptor"], transcript)):
            raise Broken("the proof of its auth is wrong")
        self.key = key
        heard, self.heard = self.heard, []
        for payload in heard:
            self.speed(payload)
        return own, hello["k"]

    def tell(self, name, **fields):
        plain = dictionary(name, fields)
        self.extended(self.others["gv_speed"], plain + message_mac(self.key, "dialler", self.said, plain))
        self.said += 1

    def speed(self, payload):
        if self.key is None:
            super().speed(payload)
            return
        plain, mac = payload[:-16], payload[-16:]
        if not hmac.compare_digest(mac, message_mac(self.key, "acceptor", self.counted, plain)):
            raise Broken("the MAC of its message %d is wrong" % self.counted)
        self.counted += 1
        self.take(bdecode(plain)[0])

    def take(self, said):
        name = NAMES.get(said["t"], "message of type %d" % said["t"])
        if name == "error":
            raise Broken("the seed says error %s: %s" % (VIOLATIONS[said["c"] - 1], said["m"].decode()))
        if name == "refuse":
            raise Broken("the seed refuses: %s %s" % (REFUSALS[said["r"] - 1], said.get("n", "")))
        if name == "response":
            if said["e"] != self.epoch + 1 or said["r"] > self.bids.get(said["b"], -1):
                raise Broken("a response of epoch %(e)d at %(r)d to bid %(b)d is none" % said)
            self.epoch, self.priced = said["e"], True
            self.rates[self.epoch] = said["r"]
            say("response: %d grains per GiB, to bid %d" % (said["r"], said["b"]))
        self.waiting.append((name, said))

    def next(self, name):
        """The next message of this type; nobody waits for what came before it."""
        while True:
            self.until(lambda: self.waiting or self.heard, name)
            if not self.waiting:
                self.take(bdecode(self.heard.pop(0))[0])
            heard, said = self.waiting.pop(0)
            if heard == name:
                return said

    def arrived(self, piece, begin, data):
        if begin not in self.blocks:
            part = self.epoch, piece
            self.parts[part] = self.parts.get(part, 0) + len(data)
        super().arrived(piece, begin, data)

    def bid(self, number, rate):
        self.bids[number] = rate
        self.tell("bid", number=number, rate=rate)

    def served(self):
        return self.priced and not self.choked and self.rates[self.epoch] > 0

    def fetch(self, piece, length):
        wanted = {begin: min(BLOCK, length - begin) for begin in range(0, length, BLOCK)}
        asked = set()
        while self.blocks.keys() != wanted.keys():
            asked -= self.rejected | self.blocks.keys()
            self.rejected.clear()
            if not asked:
                self.until(self.served, "a slot")
            for begin in sorted(wanted.keys() - self.blocks.keys() - asked)[:UNDER_WAY - len(asked)]:
                if self.served():
                    self.send(REQUEST, piece, begin, wanted[begin])
                    asked.add(begin)
            self.hear()
        return b"".join(self.blocks[begin] for begin in sorted(wanted))


def arguments():
    parser = argparse.ArgumentParser(description="Buys one piece from a seed on this computer.")
    parser.add_argument("magnet")
    parser.add_argument("ledger", help="the ledger's descriptor")
    parser.add_argument("--key", type=pathlib.Path, help="a file with the account's secret, 64 digits in hex")
    parser.add_argument("--nonce", type=int, default=0, help="that account's number of the channel")
    parser.add_argument("--bid", type=int, help="grains per GiB; twice the reserve if not given")
    parser.add_argument("--seconds", type=int, default=60, help="how long all of it may take")
    return parser.parse_args()


class Purchase:
    """What is bought of one seed, with one channel."""

    speaking = Speed

    def __init__(self, options):
        link = urllib.parse.parse_qs(urllib.parse.urlsplit(options.magnet).query)
        torrent = bytes.fromhex(link["xt"][0].removeprefix("urn:btih:"))
        if "x.pe" not in link:
            raise Broken(
                "the magnet link names no address of a seed: `gavel seed --bind 127.0.0.1` prints one that does")
        host, port = link["x.pe"][0].rsplit(":", 1)
        self.options = options
        self.ledger = Ledger(options.ledger)
        self.payer = accounts.Account(int(options.key.read_text(), 16) if options.key else None)
        self.signer = accounts.Account()
        say("account %s at ledger %s" % (self.payer.address, self.ledger.name))
        self.seed = self.speaking((host.strip("[]"), int(port)), torrent, options.seconds)
        say("connected by MSE, payload in the clear")
        self.info = self.seed.info()

    def meet(self):
        """Says hello, and hears what is asked."""
        self.seed.send(INTERESTED)
        self.keys = self.seed.greet()
        say("hello and auth: both know the key of this connection")
        self.terms = self.seed.next("reserve")
        if hexed(self.terms["l"]) != self.ledger.id:
            raise Broken("the seed is paid at another ledger: %s" % hexed(self.terms["l"]))
        say("reserve: %(r)d grains per GiB, a deposit of %(d)d grains for %(e)d s" % self.terms)
        self.rate = self.options.bid or 2 * self.terms["r"]
        if self.rate < self.terms["r"]:
            raise Broken("a bid of %d grains is below the reserve" % self.rate)

    def length(self, piece):
        usual, count = self.info["piece length"], len(self.info["pieces"]) // 20
        if "length" in self.info:
            size = self.info["length"]
        else:
            size = sum(file["length"] for file in self.info["files"])
        return usual if piece < count - 1 else size - piece * usual

    def open(self):
        """Locks a deposit at the ledger."""
        self.deposit = max(self.terms["d"], -(-4 * self.info["piece length"] * self.rate >> 30))
        if self.ledger.balance(self.payer.address) < self.deposit:
            self.ledger.fill(self.payer.address)
            say("faucet: %d grains" % self.ledger.balance(self.payer.address))
        self.receipt, self.operators = self.ledger.open(
            self.payer, nonce=self.options.nonce, salt=hexed(secrets.token_bytes(32)), payee=hexed(self.terms["p"]),
            signer=self.signer.address, closer=hexed(self.terms["c"]), deposit=self.deposit,
            expiry=self.ledger.time() + (self.terms["e"] + HOUR) * 1000)
        self.channel = self.receipt["channelId"]
        say("channel %s with %d grains is open at the ledger" % (self.channel, self.deposit))

    def show(self):
        """Shows the channel to the seed, bids, and waits for a slot."""
        own_key, providers_key = self.keys
        attach = self.signed(
            accounts.ATTACH, channelId=self.channel, requesterKey=hexed(own_key), providerKey=hexed(providers_key))
        names = ("payee", "closer", "payerTag", "channelId", "payerCommit", "signer")
        self.seed.tell("open", channel=0, attach=attach, receipt={
            **{name: self.receipt[name][2:] for name in names}, "operatorsSignature": self.operators.hex(),
            "deposit": int(self.receipt["deposit"]), "expiry": int(self.receipt["expiry"]),
            "sequence": int(self.receipt["seq"])})
        if self.seed.next("accept")["h"] != 0:
            raise Broken("the seed says that something was paid on a new channel")
        say("accept: the seed takes the channel")
        self.seed.bid(1, self.rate)
        say("bid: %d grains per GiB" % self.rate)
        self.seed.until(self.seed.served, "a response and an unchoke")
        say("unchoked at %d grains per GiB" % self.seed.rates[self.seed.epoch])

    def fetch(self, piece):
        data = self.seed.fetch(piece, self.length(piece))
        if hashlib.sha1(data).digest() != self.info["pieces"][20 * piece:][:20]:
            raise Broken("the hash of piece %d is wrong" % piece)
        say("piece %d: %d bytes, and its hash is right" % (piece, len(data)))

    def owed(self, pieces):
        return vectors.bill(self.seed.rates, self.seed.parts, pieces)

    def pay(self, piece):
        self.paid = self.owed({piece})
        if not 0 < self.paid <= self.deposit:
            raise Broken("%d grains are owed, which this example does not pay from %d" % (self.paid, self.deposit))
        self.seed.tell("pay", verified=[piece], **self.voucher())
        say("pay: %d grains, signed by %s" % (self.paid, self.signer.address))
        while self.seed.next("ack")["h"] < self.paid:
            pass
        say("ack: they are on the seed's disk")

    def close(self):
        self.seed.tell("pay", end=True, **self.voucher())
        close = self.seed.next("close")
        closed = self.ledger.domain.digest(accounts.CLOSE, channelId=self.channel, last=close["h"])
        if close["h"] != self.paid or accounts.signer(closed, close["s"]) != self.receipt["closer"].lower():
            raise Broken("the seed closes at %d grains, or its closer did not sign that" % close["h"])
        say("close: the channel ends at %d grains" % close["h"])
        while self.ledger.settled(self.channel) < self.paid:
            if time.monotonic() > self.seed.end:
                raise Broken("the seed did not settle the %d grains in time" % self.paid)
            time.sleep(0.2)

    def voucher(self):
        signature = self.signed(accounts.VOUCHER, channelId=self.channel, cumulative=self.paid)
        return {"channel": 0, "cumulative": self.paid, "signature": signature}

    def signed(self, struct, **fields):
        return self.signer.sign(self.ledger.domain.digest(struct, **fields)).hex()


def buy(options):
    purchase = Purchase(options)
    purchase.meet()
    seed = purchase.seed
    seed.until(lambda: seed.all or seed.pieces, "a piece that it has")
    piece = 0 if seed.all else min(seed.pieces)
    purchase.open()
    purchase.show()
    purchase.fetch(piece)
    purchase.pay(piece)
    purchase.close()
    say("paid %d grains for piece %d of %s, which are settled; the account has %d grains" % (
        purchase.paid, piece, purchase.info["name"].decode(), purchase.ledger.balance(purchase.payer.address)))


def main():
    try:
        buy(arguments())
        return 0
    except (Broken, Refused, OSError) as failed:
        say("failed: %s" % failed)
    except (ValueError, LookupError, TypeError) as strange:
        say("failed: what came is not understood: %r" % strange)
    return 1


if __name__ == "__main__":
    sys.exit(main())
