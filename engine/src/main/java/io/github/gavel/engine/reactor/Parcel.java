package io.github.gavel.engine.reactor;

import java.nio.ByteBuffer;

/** Bytes on their way out, and what is to be done when they are gone or never will be. */
record Parcel(ByteBuffer bytes, Runnable done) {}
