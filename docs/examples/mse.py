"""Message Stream Encryption as who dials begins it, with everything after the handshake in the clear."""
import hashlib
import secrets

from vectors import MSE_PRIME, refused

LONGEST_PADDING = 512
PLAINTEXT = 1


class Broken(Exception):
    pass


def sha1(*parts):
    return hashlib.sha1(b"".join(parts)).digest()


class Rc4:
    def __init__(self, key):
        self.state, self.i, self.j = list(range(256)), 0, 0
        j = 0
        for i in range(256):
            j = (j + self.state[i] + key[i % len(key)]) & 255
            self.state[i], self.state[j] = self.state[j], self.state[i]
        self.apply(bytes(1024))

    def apply(self, data):
        state, changed = self.state, bytearray(data)
        for at in range(len(changed)):
            self.i = (self.i + 1) & 255
            self.j = (self.j + state[self.i]) & 255
            state[self.i], state[self.j] = state[self.j], state[self.i]
            changed[at] ^= state[(state[self.i] + state[self.j]) & 255]
        return bytes(changed)


def dial(send, receive, torrent):
    """The public keys of who dialled and who accepted, and their secret. `receive(n)` gives exactly n bytes."""
    exponent = 2 + secrets.randbits(160)
    own = pow(2, exponent, MSE_PRIME)
    send(own.to_bytes(96, "big") + secrets.token_bytes(secrets.randbelow(LONGEST_PADDING + 1)))
    other = int.from_bytes(receive(96), "big")
    if refused(other):
        raise Broken("the public key of its encrypted handshake is none")
    secret = pow(other, exponent, MSE_PRIME)
    shared = secret.to_bytes(96, "big")
    out, inwards = Rc4(sha1(b"keyA", shared, torrent)), Rc4(sha1(b"keyB", shared, torrent))
    hidden = bytes(a ^ b for a, b in zip(sha1(b"req2", torrent), sha1(b"req3", shared)))
    offer = bytes(8) + PLAINTEXT.to_bytes(4, "big") + bytes(2) + bytes(2)
    send(sha1(b"req1", shared) + hidden + out.apply(offer))
    zeros = inwards.apply(bytes(8))
    heard = receive(8)
    while not heard.endswith(zeros):
        if len(heard) >= LONGEST_PADDING + 8:
            raise Broken("its encrypted handshake has no end")
        heard += receive(1)
    answer = inwards.apply(receive(6))
    selected, padding = int.from_bytes(answer[:4], "big"), int.from_bytes(answer[4:], "big")
    inwards.apply(receive(padding))
    if selected != PLAINTEXT:
        raise Broken("it insists on payload encryption %d" % selected)
    return own, other, secret
