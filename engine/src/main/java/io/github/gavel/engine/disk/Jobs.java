package io.github.gavel.engine.disk;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work on one torrent's files: done by the crew and answered to the torrent's owner. When it is told that they are
 * closed, everything else has been told.
 */
final class Jobs {
    private final Crew crew;
    private final Executor owner;
    private final Gate gate = new Gate();

    Jobs(Crew crew, Executor owner) {
        this.crew = crew;
        this.owner = owner;
    }

    interface Task {
        void run() throws Broken;
    }

    Gate gate() {
        return gate;
    }

    void tell(Runnable answer) {
        owner.execute(answer);
    }

    /**
     * Whether it will be done and answered.
     *
     * @param failed the answer if the job throws
     */
    <R> boolean run(Supplier<R> job, Function<Trouble, R> failed, Consumer<R> then) {
        if (!gate.enter()) {
            return false;
        }
        boolean isTaken = crew.push(() -> {
            try {
                R result = Faults.caught(job, failed);
                tell(() -> then.accept(result));
            } finally {
                gate.leave();
            }
        });
        if (!isTaken) {
            gate.leave();
        }
        return isTaken;
    }

    boolean attempt(Lock lock, Task task, Consumer<Outcome> then) {
        return run(
                () -> {
                    lock.lock();
                    try {
                        return outcome(task);
                    } finally {
                        lock.unlock();
                    }
                },
                Outcome.Failed::new,
                then);
    }

    /**
     * Lets nothing more begin, and does the last thing when everything else is done; if the crew takes nothing more,
     * whoever was the last inside does it. False if it was closed before.
     */
    boolean close(Task last, Runnable after, Consumer<Outcome> then) {
        Runnable end = () -> {
            Outcome outcome = Faults.caught(() -> outcome(last), Outcome.Failed::new);
            Faults.told(after);
            tell(() -> then.accept(outcome));
        };
        return gate.close(() -> {
            if (!crew.push(end)) {
                end.run();
            }
        });
    }

    private static Outcome outcome(Task task) {
        try {
            task.run();
            return new Outcome.Done();
        } catch (Broken failure) {
            return new Outcome.Failed(failure.trouble());
        }
    }
}
