package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.signing.secp256k1.Address;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A descriptor as a link, short enough for a code that a phone reads. */
public final class DescriptorLink {
    public static final String BEGINNING = "gavel-ledger:?";
    public static final int MOST_CHARACTERS = 1_500;

    private DescriptorLink() {}

    public static boolean isLink(String text) {
        return text.startsWith(BEGINNING);
    }

    public static String write(Descriptor descriptor) {
        Foundation foundation = descriptor.foundation();
        List<String> parts = new ArrayList<>();
        parts.add("v=" + Descriptor.VERSION);
        parts.add("id=" + base64(descriptor.ledger().octets()));
        parts.add("n=" + Percent.encoded(foundation.name()));
        parts.add("o=" + Address.of(foundation.operator()));
        parts.add("t=" + (foundation.test() ? 1 : 0));
        foundation.hub().ifPresent(it -> parts.add("h=" + it.chainId() + "." + Address.of(it.contract())));
        parts.add("d=" + foundation.decimals());
        parts.add("s=" + base64(foundation.salt()));
        descriptor.urls().forEach(it -> parts.add("u=" + Percent.encoded(it.toString())));
        descriptor.pin().ifPresent(it -> parts.add("p=" + base64(it.sha256())));
        descriptor.faucet().ifPresent(it -> parts.add("f=" + it.amount().grains() + "." + it.difficulty()));
        return BEGINNING + String.join("&", parts);
    }

    public static Formed<Descriptor> read(String link) {
        return Formed.of(() -> {
            if (!isLink(link)) {
                throw new BadForm("it does not begin with " + BEGINNING);
            }
            if (link.length() > MOST_CHARACTERS) {
                throw new BadForm(
                        "it has " + link.length() + " characters, and at most " + MOST_CHARACTERS + " are read");
            }
            return read(LinkFields.of(link.substring(BEGINNING.length())));
        });
    }

    private static Descriptor read(LinkFields fields) throws BadForm {
        Versions.require(fields.one("v"));
        LedgerId named = new LedgerId(octets(fields, "id"));
        Foundation foundation = new Foundation(
                fields.one("n"),
                account("o", fields.one("o")),
                fields.number("t", fields.one("t"), 1) == 1,
                hub(fields),
                (int) fields.number("d", fields.one("d"), Foundation.MOST_DECIMALS),
                octets(fields, "s"));
        Versions.requireSame(named, foundation);
        List<LedgerUrl> urls = new ArrayList<>();
        for (String text : fields.all("u")) {
            urls.add(LedgerUrl.of(text));
        }
        Optional<Pin> pin = fields.has("p") ? Optional.of(new Pin(octets(fields, "p"))) : Optional.empty();
        Optional<FaucetTerms> faucet = faucet(fields);
        fields.end();
        return new Descriptor(foundation, urls, pin, faucet);
    }

    private static Optional<Hub> hub(LinkFields fields) throws BadForm {
        if (!fields.has("h")) {
            return Optional.empty();
        }
        String[] parts = fields.pair("h");
        return Optional.of(new Hub(fields.number("h", parts[0], Long.MAX_VALUE), account("h", parts[1])));
    }

    private static Optional<FaucetTerms> faucet(LinkFields fields) throws BadForm {
        if (!fields.has("f")) {
            return Optional.empty();
        }
        String[] parts = fields.pair("f");
        Amount amount = Amount.grains(fields.number("f", parts[0], Long.MAX_VALUE));
        return Optional.of(new FaucetTerms(amount, (int) fields.number("f", parts[1], FaucetTerms.MOST_DIFFICULTY)));
    }

    private static AccountId account(String key, String text) throws BadForm {
        Address.Reading reading = Address.read(text);
        if (reading instanceof Address.Account account) {
            return account.id();
        }
        throw new BadForm(key + ": " + ((Address.Refused) reading).sentence());
    }

    private static String base64(Octets octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets.toBytes());
    }

    /** Of 32 bytes; another writing of the same bytes is refused. */
    private static Octets octets(LinkFields fields, String key) throws BadForm {
        String text = fields.one(key);
        try {
            Octets octets = Octets.of(Base64.getUrlDecoder().decode(text));
            if (octets.length() == 32 && base64(octets).equals(text)) {
                return octets;
            }
        } catch (IllegalArgumentException none) {
            // It is said below.
        }
        throw new BadForm(key + ": it is 43 characters of base64 for links");
    }
}
