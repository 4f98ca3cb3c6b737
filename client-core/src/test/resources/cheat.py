"""One that takes what it can get and does not pay for it: cheat.py EXAMPLES HOW MAGNET LEDGER.json

HOW is "never", or "again": pays its first piece, and then says the same voucher for every other.
Its last line is "unpaid U of P", grains that it owes and what a piece costs, and why it ended.
"""
import sys
import time

sys.path.insert(0, sys.argv.pop(1))
HOW = sys.argv.pop(1)
SECONDS = 10

import peer  # noqa: E402
from bittorrent import BLOCK, REQUEST, Broken  # noqa: E402


class Greedy(peer.Speed):
    paid = set()

    def arrived(self, piece, begin, data):
        part = self.epoch, piece
        self.parts[part] = self.parts.get(part, 0) + len(data)
        self.came = piece, begin, len(data)


class Theft(peer.Purchase):
    speaking = Greedy

    def takes(self):
        """Asks for everything, and again when it was refused."""
        count = len(self.info["pieces"]) // 20
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            for piece in range(count):
                for begin in range(0, self.length(piece), BLOCK):
                    self.seed.send(REQUEST, piece, begin, min(BLOCK, self.length(piece) - begin))
            again = time.monotonic() + 5
            while time.monotonic() < again:
                self.seed.hear()
                self.says_the_same()

    def says_the_same(self):
        piece, begin, size = self.seed.came
        if HOW == "again" and begin + size == self.length(piece):
            if not self.seed.paid:
                self.paid = self.owed({piece})
            self.seed.paid.add(piece)
            self.seed.came = 0, -1, 0
            self.seed.tell("pay", verified=[piece], **self.voucher())


def main():
    theft = Theft(peer.arguments())
    theft.paid = 0
    theft.seed.came = 0, -1, 0
    try:
        theft.meet()
        theft.open()
        theft.show()
        theft.takes()
        why = "nobody stopped it"
    except (Broken, OSError) as failed:
        why = failed
    pieces = {piece for _, piece in theft.seed.parts}
    price = -(-theft.info["piece length"] * max(theft.seed.rates.values()) >> 30)
    peer.say("unpaid %d of %d: %s" % (theft.owed(pieces) - theft.paid, price, why))


main()
