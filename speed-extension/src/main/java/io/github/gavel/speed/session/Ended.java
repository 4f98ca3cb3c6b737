package io.github.gavel.speed.session;

/** The last word was said. Whatever still arrives is not heard. */
record Ended() implements Session {
    @Override
    public Step hears(byte[] payload) {
        return Step.of(this);
    }
}
