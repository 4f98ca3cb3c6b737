package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import io.github.gavel.ledger.json.FormWriter;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.json.JsonReader;
import io.github.gavel.ledger.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A descriptor as JSON. It names its version first and the id that its other fields must make. */
public final class DescriptorFile {
    public static final int MOST_BYTES = 8 << 10;

    private static final String VERSION = "gavelLedger";

    private static final Form<Hub> HUB = new Form<>(
            (w, it) -> w.number("chainId", it.chainId()).account("contract", it.contract()),
            r -> new Hub(r.number("chainId"), r.account("contract")));

    private static final Form<FaucetTerms> FAUCET = new Form<>(
            (w, it) -> w.amount("amount", it.amount()).number("difficulty", it.difficulty()),
            r -> new FaucetTerms(r.amount("amount"), r.number("difficulty", FaucetTerms.MOST_DIFFICULTY)));

    private DescriptorFile() {}

    public static byte[] write(Descriptor descriptor) {
        Foundation foundation = descriptor.foundation();
        FormWriter fields = new FormWriter()
                .number(VERSION, Descriptor.VERSION)
                .octets("id", descriptor.ledger().octets())
                .text("name", foundation.name())
                .account("operator", foundation.operator())
                .flag("test", foundation.test());
        foundation.hub().ifPresent(it -> fields.nested("hub", HUB.written(it)));
        fields.number("decimals", foundation.decimals())
                .octets("salt", foundation.salt())
                .texts(
                        "urls",
                        descriptor.urls().stream().map(LedgerUrl::toString).toList());
        descriptor.pin().ifPresent(it -> fields.octets("pin", it.sha256()));
        descriptor.faucet().ifPresent(it -> fields.nested("faucet", FAUCET.written(it)));
        return JsonWriter.lines(fields.members());
    }

    public static Formed<Descriptor> read(byte[] bytes) {
        return Formed.of(() -> read(FormReader.of(JsonReader.read(bytes, MOST_BYTES))));
    }

    private static Descriptor read(FormReader fields) throws BadForm {
        Versions.require(fields.text(VERSION));
        LedgerId named = new LedgerId(fields.octets("id", 32));
        Foundation foundation = new Foundation(
                fields.text("name"),
                fields.account("operator"),
                fields.flag("test"),
                fields.has("hub") ? Optional.of(HUB.read(fields, "hub")) : Optional.empty(),
                fields.number("decimals", Foundation.MOST_DECIMALS),
                fields.octets("salt", 32));
        Versions.requireSame(named, foundation);
        List<LedgerUrl> urls = new ArrayList<>();
        for (String text : fields.texts("urls")) {
            urls.add(LedgerUrl.of(text));
        }
        Optional<Pin> pin = fields.has("pin") ? Optional.of(new Pin(fields.octets("pin", 32))) : Optional.empty();
        Optional<FaucetTerms> faucet =
                fields.has("faucet") ? Optional.of(FAUCET.read(fields, "faucet")) : Optional.empty();
        fields.end();
        return new Descriptor(foundation, urls, pin, faucet);
    }
}
