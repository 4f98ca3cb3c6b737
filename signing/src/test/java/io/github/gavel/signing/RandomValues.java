package io.github.gavel.signing;

import static java.util.Objects.requireNonNull;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values for the fields of any type, the ends of their ranges often, and small changes of them. */
public record RandomValues(RandomGenerator random) {
    private static final String HUB = "(uint256 chainId,address verifyingContract,bytes32 salt)";

    /** Of a ledger at its hub. */
    public Values domain() {
        return of(HUB);
    }

    /** Other domains: each differs in one thing. */
    public List<Values> domainsUnlike(Values domain) {
        return List.of(
                domain.without("chainId"),
                changed(domain, HUB, "chainId"),
                changed(domain, HUB, "verifyingContract"),
                changed(domain, HUB, "salt"));
    }

    public Values of(String type) {
        Map<String, String> texts = new HashMap<>();
        PlainEncoder.fields(type).forEach((name, kind) -> texts.put(name, text(kind, name)));
        return new Values(texts);
    }

    public Values changed(Values values, String type, String name) {
        String kind = requireNonNull(PlainEncoder.fields(type).get(name), name);
        while (true) {
            String changed = kind.equals("bytes32") || kind.equals("address")
                    ? withOneBitFlipped(values.text(name))
                    : text(kind, name);
            if (!changed.equals(values.text(name))) {
                return values.with(name, changed);
            }
        }
    }

    private String text(String kind, String name) {
        return switch (kind) {
            case "address" -> bytes(20);
            case "bytes32" -> bytes(32);
            default ->
                number(
                        List.of("chainId", "seq").contains(name) ? 1 : 0,
                        name.equals("expiry") ? LedgerTime.MAX.epochMillis() : Amount.MAX.grains());
        };
    }

    private String number(long least, long most) {
        return Long.toString(
                switch (random.nextInt(6)) {
                    case 0 -> least;
                    case 1 -> most;
                    default -> random.nextLong(least, most) >>> random.nextInt(40) | least;
                });
    }

    private String bytes(int length) {
        byte[] bytes = new byte[length];
        if (random.nextInt(8) > 0) {
            random.nextBytes(bytes);
        }
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    private String withOneBitFlipped(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.substring(2));
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
