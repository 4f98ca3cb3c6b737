package io.github.gavel.wallet.home;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.signing.secp256k1.Address;
import java.io.IOException;
import java.nio.file.Path;

/** Why a wallet's folder is not made, read or unlocked. Nothing was changed. */
public sealed interface Refusal extends Making, Found, Unlocking {
    String sentence();

    record Occupied(Path folder) implements Refusal {
        @Override
        public String sentence() {
            return folder + ": there is something already, and no wallet is made over it";
        }
    }

    record NoWallet(Path folder) implements Refusal {
        @Override
        public String sentence() {
            return folder + ": there is no wallet; `gavel wallet create` makes one, and `gavel wallet restore` makes"
                    + " one of words";
        }
    }

    record NoAccountFile(Path folder) implements Refusal {
        @Override
        public String sentence() {
            return folder + ": its words are there, and account.json is not; `gavel wallet unlock` makes that again";
        }
    }

    record OpenFolder(Path folder) implements Refusal {
        @Override
        public String sentence() {
            return folder + ": others may look into this folder, so nothing in it is used; `chmod 700` closes it";
        }
    }

    record WrongPassword(Path folder) implements Refusal {
        @Override
        public String sentence() {
            return folder + ": the password is wrong, or the file of its words is damaged: its checksum does not fit";
        }
    }

    record Unusable(Path file, io.github.gavel.wallet.keystore.Refusal why) implements Refusal {
        @Override
        public String sentence() {
            return file + ": " + why.sentence();
        }
    }

    record NoAddress(Path file) implements Refusal {
        @Override
        public String sentence() {
            return file + ": the key file does not say of which account it is";
        }
    }

    record OtherWords(Path folder, AccountId account, AccountId ofWords) implements Refusal {
        @Override
        public String sentence() {
            return folder + ": the account is " + Address.of(account) + ", and the words are those of "
                    + Address.of(ofWords) + ": one of the two files is damaged or of another wallet";
        }
    }

    record NoChannels(String why) implements Refusal {
        @Override
        public String sentence() {
            return why;
        }
    }

    record Disk(Path folder, String why) implements Refusal {
        static Disk of(Path folder, IOException broken) {
            return new Disk(folder, Excuse.of(broken));
        }

        @Override
        public String sentence() {
            return folder + ": the disk says: " + why;
        }
    }
}
