"""A ledger of docs/ledger.md, "Over HTTP", on this computer."""
import hashlib
import json
import urllib.error
import urllib.request

import accounts
from eip712 import struct_hash

TERMS = ("Ledger(string name,address operator,uint64 test,uint256 chainId,address hub,uint64 decimals,"
         "bytes32 salt)")


class Refused(Exception):
    pass


class Ledger:
    def __init__(self, descriptor):
        said = json.load(open(descriptor, encoding="utf-8"))
        if "hub" in said:
            raise Refused("the ledger is held by a hub, which this example does not know")
        terms = {**said, "test": int(said["test"]), "chainId": 0, "hub": "0x" + bytes(20).hex()}
        self.id, self.name, self.operator = said["id"], said["name"], said["operator"].lower()
        if struct_hash(TERMS, terms).hex() != self.id[2:]:
            raise Refused("the descriptor's terms do not make its id")
        self.url = next((url for url in said["urls"] if url.startswith("http://")), None)
        if self.url is None:
            raise Refused("the ledger is on another computer, and this example has no TLS")
        self.domain = accounts.Domain(self.id)

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.url + "/v1/" + path, data, {"Content-Type": "application/json"} if data else {})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            raise Refused("the ledger answers %d to %s: %s" % (refused.code, path, refused.read().decode())) from None

    def time(self):
        return int(self.ask("time")["time"])

    def balance(self, account):
        return int(self.ask("accounts/" + account)["balance"])

    def fill(self, account):
        """An account's first tokens, for the work that the faucet asks."""
        riddle = self.ask("faucet/" + account)
        challenge, free = bytes.fromhex(riddle["challenge"][2:]), 256 - int(riddle["difficulty"])
        tried = 0
        while int.from_bytes(hashlib.sha256(challenge + tried.to_bytes(8, "big")).digest(), "big") >> free:
            tried += 1
        self.ask("faucet/" + account, {"challenge": riddle["challenge"], "solution": "0x%016x" % tried})

    def open(self, payer, **terms):
        """Opens a channel from this account; the receipt and the operator's signature of it."""
        command = {"payer": payer.address, **terms}
        signature = payer.sign(self.domain.digest(accounts.OPEN, **command))
        written = {name: str(value) for name, value in command.items()}
        answer = self.ask("mandates", {"mandate": {"type": "Open", **written}, "signature": "0x" + signature.hex()})
        receipt, signed = answer["word"]["receipt"], bytes.fromhex(answer["word"]["signature"][2:])
        if accounts.signer(self.domain.digest(accounts.RECEIPT, **receipt), signed) != self.operator:
            raise Refused("the ledger's operator did not sign the receipt")
        commitment, named = self.domain.channel(
            payer.address, terms["nonce"], terms["salt"], terms["payee"], terms["signer"])
        if (receipt["payerCommit"], receipt["channelId"]) != (commitment, named):
            raise Refused("the receipt is of another channel than %s" % named)
        return receipt, signed

    def settled(self, channel):
        word = self.ask("channels/" + channel)["word"]
        return int(word["settled"]["cumulative"]) if "settled" in word else 0
