package io.github.gavel.engine.tracker;

/** What comes of asking a tracker. */
public sealed interface Reply permits Answer, Refusal {}
