package io.github.gavel.client.cli.text;

/** Whether somebody looks on while it happens. */
public final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on somebody seems to sit there always: then it is shown
    public static boolean isThere() {
        return System.console() != null;
    }
}
