package io.github.gavel.client.cli;

import io.github.gavel.client.cli.wallet.Secret;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.wallet.keystore.Password;
import io.github.gavel.wallet.words.KeyWords;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * A password, from whoever sits at the terminal or from another program's file descriptor. There is no way to give one
 * as an argument or in the environment, where others can read it.
 */
final class PasswordOption {
    private static final String WHAT = "the password";
    private static final int STANDARD_INPUT = 0;

    private final InputStream in;

    @Option(
            names = "--password-fd",
            paramLabel = "N",
            description = "Reads the password from the first line of this file descriptor, 1 KiB at most, and not from"
                    + " the terminal; 0 is standard input.")
    private Optional<Integer> descriptor = Optional.empty();

    PasswordOption(InputStream in) {
        this.in = in;
    }

    /** One that locks something already. */
    Password ask() throws BadInput {
        return taken(descriptor.isPresent() ? read(descriptor.get()) : typed("Password: "));
    }

    /** One that will lock something, so that a mistyped one would lock it for ever. */
    Password choose() throws BadInput {
        if (descriptor.isPresent()) {
            return ask();
        }
        char[] once = typed("New password: ");
        char[] again = typed("The same again: ");
        boolean isSame = Arrays.equals(once, again);
        Arrays.fill(again, '\0');
        if (!isSame) {
            Arrays.fill(once, '\0');
            throw new BadInput("the two passwords are not the same");
        }
        return taken(once);
    }

    /** Words that somebody has written down: typed unseen, or the rest of standard input if a program is at work. */
    KeyWords words() throws BadInput {
        char[] typed = descriptor.isPresent() ? rest() : typed("Words, with spaces between them: ");
        io.github.gavel.wallet.words.Reading reading = KeyWords.read(String.valueOf(typed));
        Arrays.fill(typed, '\0');
        if (reading instanceof KeyWords words) {
            return words;
        }
        throw WalletOption.refused(((io.github.gavel.wallet.words.Refusal) reading).sentence());
    }

    private char[] rest() throws BadInput {
        try {
            return Secret.all(in, "what is on standard input");
        } catch (IOException unreadable) {
            throw WalletOption.refused("standard input cannot be read: " + unreadable.getMessage());
        }
    }

    private static char[] typed(String prompt) throws BadInput {
        Optional<Console> console = Optional.ofNullable(System.console());
        Optional<char[]> typed = console.flatMap(it -> Optional.ofNullable(it.readPassword("%s", prompt)));
        if (typed.isEmpty()) {
            throw new BadInput(
                    "there is no terminal to ask at: --password-fd N reads " + WHAT + " from a file descriptor");
        }
        return typed.get();
    }

    private char[] read(int number) throws BadInput {
        if (number == STANDARD_INPUT) {
            return line(in, number);
        }
        try (InputStream file = Files.newInputStream(Path.of("/dev/fd/" + number))) {
            return line(file, number);
        } catch (IOException closed) {
            throw new BadInput("--password-fd " + number + ": this file descriptor cannot be read");
        }
    }

    private static char[] line(InputStream from, int number) throws BadInput {
        try {
            return Secret.line(from, WHAT);
        } catch (IOException unreadable) {
            throw new BadInput("--password-fd " + number + ": this file descriptor cannot be read");
        }
    }

    private static Password taken(char[] characters) throws BadInput {
        if (characters.length == 0) {
            throw new BadInput("an empty password locks nothing");
        }
        return Password.taking(characters);
    }
}
