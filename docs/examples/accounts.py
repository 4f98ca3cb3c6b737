"""Accounts of docs/protocol.md, "Signed structs (EIP-712)": secp256k1 keys, their addresses and signatures.

It shows how it is done and is no place for money: what it computes takes longer for some keys than for others.
"""
import secrets

from eip712 import digest, keccak, struct_hash, text, words

PRIME = 2 ** 256 - 2 ** 32 - 977
ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141
G = (0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798,
     0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8)


def plus(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0]:
        if (a[1] + b[1]) % PRIME == 0:
            return None
        slope = 3 * a[0] * a[0] * pow(2 * a[1], -1, PRIME)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, PRIME)
    x = (slope * slope - a[0] - b[0]) % PRIME
    return x, (slope * (a[0] - x) - a[1]) % PRIME


def times(scalar, point):
    product = None
    for bit in bin(scalar)[2:]:
        product = plus(product, product)
        if bit == "1":
            product = plus(product, point)
    return product


def address(point):
    return "0x" + keccak(b"".join(value.to_bytes(32, "big") for value in point))[-20:].hex()


class Account:
    def __init__(self, secret=None):
        self.secret = secret or 1 + secrets.randbelow(ORDER - 1)
        if not 0 < self.secret < ORDER:
            raise ValueError("no secret of this curve")
        self.address = address(times(self.secret, G))

    def sign(self, hashed):
        while True:
            k = 1 + secrets.randbelow(ORDER - 1)
            x, y = times(k, G)
            r, odd = x % ORDER, y & 1
            s = pow(k, -1, ORDER) * (int.from_bytes(hashed, "big") + r * self.secret) % ORDER
            if x >= ORDER or s == 0:
                continue
            if s > ORDER // 2:
                s, odd = ORDER - s, 1 - odd
            return r.to_bytes(32, "big") + s.to_bytes(32, "big") + bytes([27 + odd])


def signer(hashed, signature):
    """Whose signature it is, or None if it is nobody's."""
    r, s, v = (int.from_bytes(part, "big") for part in (signature[:32], signature[32:64], signature[64:]))
    square = (pow(r, 3, PRIME) + 7) % PRIME
    y = pow(square, (PRIME + 1) // 4, PRIME)
    if not 0 < r < ORDER or not 0 < s <= ORDER // 2 or v not in (27, 28) or y * y % PRIME != square:
        return None
    if y & 1 != v - 27:
        y = PRIME - y
    inverse = pow(r, -1, ORDER)
    point = plus(
        times(s * inverse % ORDER, (r, y)), times(-int.from_bytes(hashed, "big") * inverse % ORDER, G))
    return point and address(point)


DOMAIN = "EIP712Domain(string name,string version,bytes32 salt)"
VOUCHER = "Voucher(bytes32 channelId,uint128 cumulative)"
ATTACH = "Attach(bytes32 channelId,bytes32 requesterKey,bytes32 providerKey)"
RECEIPT = ("Receipt(bytes32 channelId,bytes32 payerCommit,bytes32 payerTag,address payee,address signer,"
           "address closer,uint128 deposit,uint64 expiry,uint64 seq)")
OPEN = ("Open(address payer,uint64 nonce,bytes32 salt,address payee,address signer,address closer,"
        "uint128 deposit,uint64 expiry)")
CLOSE = "CloseByPayee(bytes32 channelId,uint128 last)"


class Domain:
    """What is signed for one ledger that no hub holds."""

    def __init__(self, ledger):
        self.separator = struct_hash(DOMAIN, {"name": "Gavel", "version": "1", "salt": ledger})

    def digest(self, kind, **values):
        return digest(self.separator, struct_hash(kind, values))

    def channel(self, payer, nonce, salt, payee, channels_signer):
        """The payer's commitment and the channel's id."""
        commitment = text(keccak(words("(address payer,uint64 nonce,bytes32 salt)", {
            "payer": payer, "nonce": nonce, "salt": salt})))
        return commitment, text(keccak(words("(bytes32 domain,bytes32 commitment,address payee,address signer)", {
            "domain": text(self.separator), "commitment": commitment, "payee": payee, "signer": channels_signer})))
