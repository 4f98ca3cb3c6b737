package io.github.gavel.engine.reactor;

import java.io.IOException;
import java.net.ConnectException;

/** Why a connection broke, in words. */
final class Broken {
    private Broken() {}

    static String sentence(IOException broken) {
        String said = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return broken instanceof ConnectException ? "it cannot be reached: " + said : "the connection broke: " + said;
    }
}
