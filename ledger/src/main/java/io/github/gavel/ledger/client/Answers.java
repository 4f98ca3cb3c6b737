package io.github.gavel.ledger.client;

import io.github.gavel.ledger.form.AnswerForm;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Answer;
import java.util.Optional;
import java.util.function.Function;

/** Makes an answer of what was fetched: it counts if status and words agree, and nothing is wrong with it. */
final class Answers {
    private Answers() {}

    static Answer answer(Fetched fetched, Function<Answer, Optional<String>> complaint) {
        if (!(fetched instanceof Fetched.Got got)
                || !(AnswerForm.FORM.decode(got.body().toBytes()) instanceof Formed.Good<Answer> good)) {
            return new Answer.Unavailable(Said.why(fetched));
        }
        Answer answer = good.value();
        Optional<String> wrong =
                got.status() == status(answer) ? complaint.apply(answer) : Optional.of("its status is " + got.status());
        return wrong.<Answer>map(why -> new Answer.Unavailable("the ledger's answer is none: " + why))
                .orElse(answer);
    }

    private static int status(Answer answer) {
        if (answer instanceof Answer.Done) {
            return 200;
        }
        return answer instanceof Answer.Refused ? 409 : answer instanceof Answer.Unproven ? 403 : 503;
    }
}
