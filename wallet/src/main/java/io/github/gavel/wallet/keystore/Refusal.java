package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.signing.secp256k1.Address;
import java.io.IOException;

/** Why a key file is not read, unlocked or written. */
public sealed interface Refusal extends Reading, Unlocking, Writing, WordsReading, WordsUnlocking {
    String sentence();

    record TooLarge(long limit) implements Refusal {
        @Override
        public String sentence() {
            return "this is no key file: it has more than " + limit + " bytes";
        }
    }

    record NoFile(String what) implements Refusal {
        @Override
        public String sentence() {
            return "this is no key file: " + what;
        }
    }

    record NoJson(long line, long column) implements Refusal {
        @Override
        public String sentence() {
            return "the key file is damaged in line " + line + " at column " + column
                    + ": it is no JSON there, or has a name twice";
        }
    }

    record Unfit(String field, String what) implements Refusal {
        @Override
        public String sentence() {
            return "the key file is damaged: " + field + " is " + what;
        }
    }

    record OtherVersion(String version) implements Refusal {
        @Override
        public String sentence() {
            return "a key file of version " + version + ": only version 3 is known";
        }
    }

    record OtherMethod(String field, String method, String known) implements Refusal {
        @Override
        public String sentence() {
            return "a key file with " + field + " " + method + ": only " + known + " is known";
        }
    }

    /** Said before anything is computed: such numbers are to fill the memory or to take hours. */
    record OutOfLimits(String field, long number, long least, long most) implements Refusal {
        @Override
        public String sentence() {
            return "a key file with " + field + " = " + number + ": from " + least + " to " + most + " is taken";
        }
    }

    record NoPowerOfTwo(long n) implements Refusal {
        @Override
        public String sentence() {
            return "a key file with scrypt's n = " + n + ": it is a power of two";
        }
    }

    record TooLittleMemory(long needed, long most) implements Refusal {
        @Override
        public String sentence() {
            return "unlocking takes " + mebibytes(needed) + " MiB of memory, and this program may use "
                    + mebibytes(most) + " in all";
        }

        private static long mebibytes(long bytes) {
            return bytes >> 20;
        }
    }

    record WrongPassword() implements Refusal {
        @Override
        public String sentence() {
            return "the password is wrong, or the key file is damaged: its checksum does not fit";
        }
    }

    record NoKey() implements Refusal {
        @Override
        public String sentence() {
            return "what the key file holds is no key";
        }
    }

    /** Twelve words have 16 bytes of chance behind them, and twenty-four 32. */
    record NoWords(int bytes) implements Refusal {
        @Override
        public String sentence() {
            return "what the file holds is no key words: there are " + bytes + " bytes behind them, and not 16 or 32";
        }
    }

    record OtherAccount(AccountId named, AccountId found) implements Refusal {
        @Override
        public String sentence() {
            return "the key file is damaged: it says that it is of " + Address.of(named) + ", and its key is of "
                    + Address.of(found);
        }
    }

    record Occupied(String file) implements Refusal {
        @Override
        public String sentence() {
            return file + " is there already and is not a file of this key: nothing is written over it";
        }
    }

    record OpenFolder(String folder) implements Refusal {
        @Override
        public String sentence() {
            return "others may look into " + folder + ": a key file is written into a folder of its owner's alone";
        }
    }

    record Disk(String reason) implements Refusal {
        static Disk of(IOException broken) {
            return new Disk(Excuse.of(broken));
        }

        @Override
        public String sentence() {
            return "the disk says: " + reason;
        }
    }
}
