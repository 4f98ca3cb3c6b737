package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Nearest;
import io.github.gavel.client.text.Harmless;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command line says no: one sentence, and never a stack trace. */
final class Complaints {
    private static final int COLUMNS = 200;

    private Complaints() {}

    static int aboutUsage(ParameterException wrong, String[] args) {
        CommandLine asked = wrong.getCommandLine();
        String words = asked.getCommandSpec().qualifiedName();
        asked.getErr().println(words + ": " + sentence(wrong, asked) + "; see `" + help(asked) + "`");
        return Gavel.BAD_INPUT;
    }

    /** Each verb's help is one of the verbs beside it. */
    private static String help(CommandLine asked) {
        CommandLine parent = asked.getParent();
        return parent == null
                ? asked.getCommandName() + " help"
                : parent.getCommandSpec().qualifiedName() + " help " + asked.getCommandName();
    }

    static int aboutExecution(Exception failure, CommandLine asked, ParseResult parsed) {
        if (failure instanceof BadInput bad) {
            asked.getErr().println(bad.sentence());
            return Gavel.BAD_INPUT;
        }
        aboutFault(failure, asked.getErr());
        return Gavel.FAULT;
    }

    static void aboutFault(Throwable fault, PrintWriter complaints) {
        StackTraceElement[] trace = fault.getStackTrace();
        complaints.println("gavel: this is a fault of Gavel's own, please report it: " + fault
                + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    private static String sentence(ParameterException wrong, CommandLine asked) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            if (!asked.getSubcommands().isEmpty() && !unmatched.isUnknownOption()) {
                Optional<String> nearest =
                        Nearest.to(word, asked.getSubcommands().keySet());
                return Harmless.quoted(word) + " is no verb"
                        + nearest.map(known -> "; the nearest is \"" + known + "\"")
                                .orElse("");
            }
            return Harmless.quoted(word) + (unmatched.isUnknownOption() ? " is no option" : " is one word too many");
        }
        String words = Harmless.shortened(String.valueOf(wrong.getMessage()), COLUMNS);
        return (Character.toLowerCase(words.charAt(0)) + words.substring(1))
                .replaceAll("\\.$", "")
                .replaceAll(" is not an? (int|long)$", " is no whole number");
    }
}
