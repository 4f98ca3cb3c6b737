package io.github.gavel.wallet.channels;

import java.io.IOException;
import java.nio.file.Path;

/** A process that lives a {@link Life} on a system that fails, and says why its payer stopped. */
final class SystemFaultChild {
    private SystemFaultChild() {}

    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        LifeChild.Saying.say("begins");
        try (Life life = new Life(folder, new LifeChild.Saying() {
            @Override
            public void pass(String point) {}
        })) {
            try {
                LifeChild.live(life, folder, false, () -> {});
                LifeChild.Saying.say("whole");
            } catch (Life.StoppedShort expected) {
                LifeChild.Saying.say("stopped: " + life.ann.store.stopped().orElse("not the payer"));
                boolean isRefused = Bank.wait(life.ann.channels.open(life.wanted())) instanceof Opening.Refused refused
                        && refused.why() instanceof Refusal.Stopped;
                LifeChild.Saying.say(isRefused ? "opens nothing more" : "goes on");
            }
        } catch (AssertionError refused) {
            LifeChild.Saying.say("did not open: " + refused.getMessage());
        }
    }
}
