package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Plain;

/** What file and link insist on alike. */
final class Versions {
    private Versions() {}

    static void require(String version) throws BadForm {
        if (!version.equals(Integer.toString(Descriptor.VERSION))) {
            throw new BadForm(
                    "it is of version " + Plain.quoted(version) + ", and this program knows " + Descriptor.VERSION);
        }
    }

    static void requireSame(LedgerId named, Foundation foundation) throws BadForm {
        LedgerId made = foundation.ledger();
        if (!made.equals(named)) {
            throw new BadForm("it names ledger " + named + ", but operator, name and terms make ledger " + made
                    + ": somebody changed one of them");
        }
    }
}
