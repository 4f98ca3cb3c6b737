package io.github.gavel.signing;

import static java.util.Objects.requireNonNull;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.DomainSeparator;
import java.util.HashMap;
import java.util.Map;

/** The members of a struct or domain as text, by their names: bytes as hex behind 0x, numbers as decimals. */
public record Values(Map<String, String> texts) {
    public Values with(String name, String text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(name, text);
        return new Values(changed);
    }

    public Values without(String name) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.remove(name);
        return new Values(changed);
    }

    public String text(String name) {
        return requireNonNull(texts.get(name), name);
    }

    public Octets bytes(String name) {
        return Octets.ofHex(text(name).substring(2));
    }

    public AccountId account(String name) {
        return new AccountId(bytes(name));
    }

    public long number(String name) {
        return Long.parseLong(text(name));
    }

    public Amount amount(String name) {
        return Amount.grains(number(name));
    }

    public LedgerTime time(String name) {
        return new LedgerTime(number(name));
    }

    public DomainSeparator separator() {
        LedgerId ledger = new LedgerId(bytes("salt"));
        Domain domain = texts.containsKey("chainId")
                ? new Domain.Anchored(ledger, number("chainId"), account("verifyingContract"))
                : new Domain.Unanchored(ledger);
        return domain.separator();
    }
}
