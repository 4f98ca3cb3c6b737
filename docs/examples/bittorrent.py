"""What BEP 3, 6, 9 and 10 say, for one who downloads from one seed behind an encrypted handshake."""
import hashlib
import secrets
import socket
import time

import mse
from mse import Broken
from vectors import bencode

CHOKE, UNCHOKE, INTERESTED, HAVE, BITFIELD, REQUEST, PIECE = 0, 1, 2, 4, 5, 6, 7
HAVE_ALL, REJECT, EXTENDED = 14, 16, 20
OWN = {"gv_speed": 1, "ut_metadata": 2}
BLOCK = 1 << 14
LONGEST_MESSAGE = 1 << 20


def bdecode(data, at=0):
    """The value that begins there and where it ends; a dictionary's keys are texts."""
    kind = data[at:at + 1]
    if kind == b"i":
        end = data.index(b"e", at)
        return int(data[at + 1:end]), end + 1
    if kind in (b"l", b"d"):
        values, at = [], at + 1
        while data[at:at + 1] != b"e":
            value, at = bdecode(data, at)
            values.append(value)
        if kind == b"l":
            return values, at + 1
        return {key.decode(): value for key, value in zip(values[::2], values[1::2])}, at + 1
    colon = data.index(b":", at)
    end = colon + 1 + int(data[at:colon])
    return data[colon + 1:end], end


class Connection:
    def __init__(self, address, torrent, seconds):
        self.torrent, self.end = torrent, time.monotonic() + seconds
        self.choked, self.all, self.pieces = True, False, set()
        self.others, self.size, self.metadata, self.heard = {}, None, {}, []
        self.blocks, self.rejected = {}, set()
        self.socket = socket.create_connection(address, 5)
        self.dialler, self.acceptor, self.secret = mse.dial(self.socket.sendall, self.receive, torrent)
        self.own_id = b"-PY0001-" + secrets.token_bytes(12)
        self.socket.sendall(b"\x13BitTorrent protocol" + bytes([0, 0, 0, 0, 0, 0x10, 0, 0x04]) + torrent + self.own_id)
        theirs = self.receive(68)
        if theirs[28:48] != torrent or not theirs[25] & 0x10 or not theirs[27] & 0x04:
            raise Broken("it has another torrent, or neither BEP 6 nor BEP 10")
        self.others_id = theirs[48:]
        self.extended(0, bencode({"m": OWN}))

    def receive(self, size):
        data = b""
        while len(data) < size:
            left = self.end - time.monotonic()
            if left <= 0:
                raise Broken("it took too long")
            self.socket.settimeout(left)
            try:
                more = self.socket.recv(size - len(data))
            except TimeoutError:
                continue
            if not more:
                raise Broken("the seed ended the connection")
            data += more
        return data

    def send(self, kind, *numbers):
        body = b"".join(number.to_bytes(4, "big") for number in numbers)
        self.socket.sendall((1 + len(body)).to_bytes(4, "big") + bytes([kind]) + body)

    def extended(self, kind, payload):
        self.socket.sendall((2 + len(payload)).to_bytes(4, "big") + bytes([EXTENDED, kind]) + payload)

    def until(self, true, what):
        while not true():
            try:
                self.hear()
            except Broken as failed:
                raise Broken("%s while waiting for %s" % (failed, what)) from None

    def hear(self):
        size = int.from_bytes(self.receive(4), "big")
        if size > LONGEST_MESSAGE:
            raise Broken("a message of %d bytes came" % size)
        message = self.receive(size)
        if not message:
            return
        kind, body = message[0], message[1:]
        numbers = [int.from_bytes(body[at:at + 4], "big") for at in range(0, min(len(body), 12), 4)]
        if kind == CHOKE:
            self.choked = True
        elif kind == UNCHOKE:
            self.choked = False
        elif kind == HAVE:
            self.pieces.add(numbers[0])
        elif kind == BITFIELD:
            self.pieces |= {8 * at + bit for at, byte in enumerate(body) for bit in range(8) if byte << bit & 128}
        elif kind == HAVE_ALL:
            self.all = True
        elif kind == PIECE:
            self.arrived(numbers[0], numbers[1], body[8:])
        elif kind == REJECT:
            self.rejected.add(numbers[1])
        elif kind == EXTENDED and body[0] == 0:
            said = bdecode(body, 1)[0]
            self.others.update(said.get("m", {}))
            self.size = said.get("metadata_size", self.size)
        elif kind == EXTENDED and body[0] == OWN["ut_metadata"]:
            said, end = bdecode(body, 1)
            if said["msg_type"] == 1:
                self.metadata[said["piece"]] = body[end:]
        elif kind == EXTENDED and body[0] == OWN["gv_speed"]:
            self.speed(body[1:])

    def arrived(self, piece, begin, data):
        self.blocks[begin] = data

    def speed(self, payload):
        self.heard.append(payload)

    def info(self):
        """BEP 9: the torrent's dictionary, from the seed."""
        self.until(lambda: self.size, "the size of the metadata")
        parts = range(-(-self.size // BLOCK))
        for part in parts:
            self.extended(self.others["ut_metadata"], bencode({"msg_type": 0, "piece": part}))
        self.until(lambda: len(self.metadata) == len(parts), "the metadata")
        data = b"".join(self.metadata[part] for part in parts)
        if hashlib.sha1(data).digest() != self.torrent:
            raise Broken("the metadata is of another torrent")
        return bdecode(data)[0]
