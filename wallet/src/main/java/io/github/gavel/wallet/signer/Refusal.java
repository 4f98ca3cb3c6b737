package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.caps.OverCap;
import java.util.Locale;

/** Why nothing is signed. */
public sealed interface Refusal extends Signing {
    String sentence();

    /** This needs the main key. */
    record Locked() implements Refusal {
        @Override
        public String sentence() {
            return "the wallet is locked: this needs its main key";
        }
    }

    record OtherAccount(AccountId given, AccountId needed) implements Refusal, Unlocking {
        @Override
        public String sentence() {
            return "this key is of " + Address.of(given) + ", and the wallet of " + Address.of(needed);
        }
    }

    /** What a torrent earned was to go elsewhere, or something else than that. */
    record NotHome(AccountId from, AccountId to) implements Refusal {
        @Override
        public String sentence() {
            return "from " + Address.of(from) + " to " + Address.of(to)
                    + ": a torrent's key moves what was earned for it"
                    + " to the wallet's own account, and nothing else";
        }
    }

    record TooMuch(OverCap over) implements Refusal {
        @Override
        public String sentence() {
            return "the cap of " + over.most() + " for each "
                    + over.cap().toString().toLowerCase(Locale.ROOT) + " leaves "
                    + over.most().lessAtMost(over.used()) + ", and " + over.asked() + " were asked";
        }
    }

    /** More than the disk allows. */
    record AboveMark(Amount asked, Amount mark) implements Refusal {
        @Override
        public String sentence() {
            return asked + " were to be signed, and " + mark + " are reserved";
        }
    }

    /** More than was agreed to. */
    record NotPromised(Amount asked, Amount promised) implements Refusal {
        @Override
        public String sentence() {
            return asked + " were to be signed, and " + promised + " were asked for";
        }
    }

    record UnknownChannel(ChannelId channel) implements Refusal {
        @Override
        public String sentence() {
            return "no channel of ours is " + channel;
        }
    }

    /** What was spent before cannot be read. */
    record TallyLost() implements Refusal {
        @Override
        public String sentence() {
            return "what this wallet has spent cannot be read, so that no cap is known to hold:"
                    + " nothing is paid until it is restored";
        }
    }
}
