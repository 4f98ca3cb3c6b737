package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.Field;
import io.github.gavel.signing.eip712.StructType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a ledger is from its first day to its last. Its id is the hash of all of this, so that under an id that somebody
 * knows there is never another operator, other terms or another name.
 *
 * @param test whether its operator may make grains out of nothing
 * @param decimals how many digits of a token lie behind its point: 6 make a token of 10⁶ grains
 * @param salt drawn when it was founded, so that two ledgers of one operator are two
 */
public record Foundation(String name, AccountId operator, boolean test, Optional<Hub> hub, int decimals, Octets salt) {
    public static final int USUAL_DECIMALS = 6;
    public static final int MOST_DECIMALS = 18;

    private static final int NAME_BYTES = 64;
    private static final AccountId NO_CONTRACT = new AccountId(Octets.of(new byte[20]));

    /** Its hash is the ledger's id; a ledger without a hub has zeros in its place. */
    static final StructType<Foundation> TYPE = StructType.of(
            "Ledger",
            Field.string("name", Foundation::name),
            Field.address("operator", Foundation::operator),
            Field.uint64("test", it -> it.test() ? 1 : 0),
            Field.uint256("chainId", it -> it.hub().map(Hub::chainId).orElse(0L)),
            Field.address("hub", it -> it.hub().map(Hub::contract).orElse(NO_CONTRACT)),
            Field.uint64("decimals", Foundation::decimals),
            Field.bytes32("salt", Foundation::salt));

    public Foundation {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > NAME_BYTES) {
            throw new OutOfLimits("a ledger's name of " + bytes + " bytes: it has 1 to " + NAME_BYTES);
        }
        if (!name.equals(name.strip())
                || name.contains("  ")
                || !name.codePoints().allMatch(Foundation::isVisible)) {
            throw new OutOfLimits("a ledger's name has letters, digits, signs and single spaces between them");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new OutOfLimits(decimals + " decimals: a token has 0 to " + MOST_DECIMALS);
        }
        salt.requireLength(32, "a ledger's salt");
    }

    /** No direction marks, line ends or the like, by which a name would look like another one. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    public LedgerId ledger() {
        return new LedgerId(TYPE.hash(this));
    }

    public Charter charter() {
        LedgerId ledger = ledger();
        Domain domain = hub.<Domain>map(it -> new Domain.Anchored(ledger, it.chainId(), it.contract()))
                .orElseGet(() -> new Domain.Unanchored(ledger));
        return new Charter(ledger, domain.separator(), new Terms(operator, test, hub.isPresent()));
    }
}
