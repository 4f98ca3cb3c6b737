package io.github.gavel.ui.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What code of ours may not do on the thread that draws, as it is read from a stack. */
enum Hindrance {
    FUTURE("java\\.util\\.concurrent\\.(CompletableFuture|FutureTask|ForkJoinTask)\\.(get|join|awaitDone|.*Get)"),
    SQL("(java\\.sql|javax\\.sql|org\\.sqlite)\\..*"),
    CRYPTO("(javax\\.crypto|org\\.bouncycastle|org\\.web3j|sun\\.security\\.(provider|ec|rsa)|com\\.sun\\.crypto"
            + "|java\\.security\\.(MessageDigest|Signature|KeyPairGenerator))\\b.*"),
    NETWORK("(java\\.net\\.(\\w*Socket\\w*|InetAddress|URLConnection)|sun\\.nio\\.ch\\.\\w*(Socket|Net|Poll)\\w*"
            + "|sun\\.net\\.www)\\b.*"),
    FILE("(java\\.nio\\.file\\.Files|java\\.nio\\.channels\\.\\w*FileChannel|sun\\.nio\\.ch\\.File\\w+"
            + "|sun\\.nio\\.fs\\.\\w+(Dispatcher|Provider)|java\\.lang\\.Process(Builder|Impl)"
            + "|java\\.io\\.(File(In|Out)putStream|RandomAccessFile|UnixFileSystem|WinNTFileSystem))\\b.*"),
    LOCK("(java\\.util\\.concurrent\\.locks\\.LockSupport\\.park|jdk\\.internal\\.misc\\.Unsafe\\.park"
            + "|java\\.lang\\.(Object\\.wait|Thread\\.(sleep|join)))\\b.*");

    private static final Pattern OURS = Pattern.compile("io\\.github\\.gavel\\..*");
    private static final Pattern TESTS =
            Pattern.compile(".*Test(\\$.*)?\\.[^.]+|io\\.github\\.gavel\\.ui\\.(sample|screenshots|toolkit)\\..*"
                    + "|org\\.(testfx|junit)\\..*");
    /** A sample is made where it is needed, by code of ours that no window calls. */
    private static final Pattern SAMPLE = Pattern.compile("io\\.github\\.gavel\\.ui\\.sample\\..*");

    private static final Pattern TOOLKIT =
            Pattern.compile("(javafx|com\\.sun\\.(javafx|glass|prism|scenario|pisces|media))\\..*");
    /** Classes, bundles of words and fonts are a part of the program, wherever they come from. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(jdk\\.internal\\.loader|java\\.lang\\.(ClassLoader|invoke)|java\\.util\\.(ResourceBundle|ServiceLoader)"
                    + "|sun\\.net\\.www\\.protocol\\.jar)\\b.*");
    /** Whoever gives work away shares its queue with whoever takes some, and waits for nothing that takes long. */
    private static final Pattern GIVING = Pattern.compile(
            "java\\.util\\.concurrent\\.\\w*Executor\\w*\\.(execute" + "|submit|schedule|delayedExecute)");

    private final Pattern calls;

    Hindrance(String calls) {
        this.calls = Pattern.compile(calls);
    }

    /** Nothing where it is the toolkit that called, or a test. */
    static Optional<Hindrance> of(Thread.State state, StackTraceElement... stack) {
        List<String> frames = Arrays.stream(stack).map(Hindrance::name).toList();
        int caller = caller(frames);
        if (caller == frames.size() || !isOurs(frames.get(caller)) || has(frames, SAMPLE)) {
            return Optional.empty();
        }
        List<String> called = frames.subList(0, caller);
        if (has(called, PROGRAM) || has(called, GIVING)) {
            return Optional.empty();
        }
        if (state == Thread.State.BLOCKED) {
            return Optional.of(LOCK);
        }
        return Arrays.stream(values()).filter(kind -> has(called, kind.calls)).findFirst();
    }

    /** The first, from the top, that does not belong to Java or to a library. */
    private static int caller(List<String> frames) {
        int at = 0;
        while (at < frames.size() && !isOneOf(frames.get(at), OURS, TESTS, TOOLKIT)) {
            at++;
        }
        return at;
    }

    private static boolean isOurs(String frame) {
        return isOneOf(frame, OURS) && !isOneOf(frame, TESTS);
    }

    private static boolean has(List<String> frames, Pattern wanted) {
        return frames.stream().anyMatch(frame -> isOneOf(frame, wanted));
    }

    private static boolean isOneOf(String frame, Pattern... kinds) {
        return Arrays.stream(kinds).anyMatch(kind -> kind.matcher(frame).matches());
    }

    private static String name(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }
}
