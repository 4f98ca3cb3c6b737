package io.github.gavel.wallet.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Something for the one thread of a store, and whom it tells when what was written before is on the disk. */
interface Errand {
    void run(Rows rows) throws SQLException;

    /** It is on the disk. */
    void done();

    void failed(String why);

    /** A question, answered with nothing if the disk fails. */
    final class Asking<T> implements Errand {
        private final Question<T> question;
        private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        private Optional<T> found = Optional.empty();

        Asking(Question<T> question) {
            this.question = question;
        }

        interface Question<T> {
            T ask(Rows rows) throws SQLException;
        }

        CompletableFuture<Optional<T>> answer() {
            return answer;
        }

        @Override
        public void run(Rows rows) throws SQLException {
            found = Optional.of(question.ask(rows));
        }

        @Override
        public void done() {
            answer.complete(found);
        }

        @Override
        public void failed(String why) {
            answer.complete(Optional.empty());
        }
    }

    /** Several changes that are there together or not at all. */
    record Writing(Script script, Consumer<Kept> told) implements Errand {
        interface Script {
            void write(Rows rows) throws SQLException;
        }

        @Override
        public void run(Rows rows) throws SQLException {
            script.write(rows);
        }

        @Override
        public void done() {
            told.accept(new Kept.Done());
        }

        @Override
        public void failed(String why) {
            told.accept(new Kept.Failed(why));
        }
    }
}
