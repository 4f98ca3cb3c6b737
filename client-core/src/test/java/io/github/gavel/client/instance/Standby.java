package io.github.gavel.client.instance;

import java.nio.file.Path;
import java.util.List;

/** A process that claims to be the one of its user, says what came of it and what it hears, and waits to be killed. */
final class Standby {
    private Standby() {}

    public static void main(String[] arguments) throws InterruptedException {
        Claim claim = Instance.claim(
                Path.of(arguments[0]),
                new Call(Path.of("/from"), List.of(arguments).subList(1, arguments.length)),
                heard -> System.out.println(heard.arguments()));
        System.out.println(claim.getClass().getSimpleName());
        if (claim instanceof Claim.First) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
