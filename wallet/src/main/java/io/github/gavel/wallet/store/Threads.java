package io.github.gavel.wallet.store;

final class Threads {
    private Threads() {}

    /** Something that waits. */
    interface Waiting {
        void run() throws InterruptedException;
    }

    /** Waits to the end although somebody interrupts, who is not forgotten. */
    static void patiently(Waiting waiting) {
        boolean interrupted = false;
        while (true) {
            try {
                waiting.run();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
