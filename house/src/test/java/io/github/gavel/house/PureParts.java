package io.github.gavel.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** The parts of the JDK that a pure function may use, as few as do: a list of what is allowed forgets nothing. */
final class PureParts {
    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio.charset",
            "java.time",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.stream");

    private static final Set<String> TYPES = Set.of(
            "java.net.InetAddress",
            "java.nio.ByteBuffer",
            "java.security.MessageDigest",
            "java.util.random.RandomGenerator");

    private static final Set<String> IMPURE_TYPES = Set.of(
            "java.lang.ClassLoader",
            "java.lang.InheritableThreadLocal",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.System$Logger",
            "java.lang.System$LoggerFinder",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Properties",
            "java.util.Random",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.TimeZone",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.UUID");

    /** Members of allowed types that ask the world something, wherever they are declared. */
    private static final Set<String> IMPURE_MEMBERS = Set.of(
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Math.random",
            "java.lang.Object.notify",
            "java.lang.Object.notifyAll",
            "java.lang.Object.wait",
            "java.net.InetAddress.getAllByName",
            "java.net.InetAddress.getByName",
            "java.net.InetAddress.getCanonicalHostName",
            "java.net.InetAddress.getHostName",
            "java.net.InetAddress.getLocalHost",
            "java.net.InetAddress.isReachable",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");

    private PureParts() {}

    static DescribedPredicate<JavaClass> types(String own) {
        return describe("are the room's own or pure parts of the JDK", type -> {
            JavaClass element = type.getBaseComponentType();
            return element.isPrimitive()
                    || Room.isWithin(element.getPackageName(), own)
                    || TYPES.contains(element.getName())
                    || (PACKAGES.contains(element.getPackageName()) && !IMPURE_TYPES.contains(element.getName()));
        });
    }

    /** Reaching from a pure type into the world: the clock, chance, the environment, other threads, the network. */
    static DescribedPredicate<JavaAccess<?>> worldlyAccess() {
        return describe("ask the world", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.equals("java.lang.System") && !name.equals("arraycopy"))
                    || (owner.startsWith("java.time.") && name.equals("now"))
                    || (owner.startsWith("java.util.") && name.startsWith("parallel"))
                    || (owner.equals("java.util.Collections") && name.equals("shuffle") && hasOneParameter(access))
                    || IMPURE_MEMBERS.contains(owner + "." + name);
        });
    }

    private static boolean hasOneParameter(JavaAccess<?> access) {
        return access.getTarget().getFullName().indexOf(',') < 0;
    }
}
