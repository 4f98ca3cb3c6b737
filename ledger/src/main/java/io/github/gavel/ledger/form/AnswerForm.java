package io.github.gavel.ledger.form;

import static io.github.gavel.ledger.form.Variants.variant;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import io.github.gavel.ledger.json.FormWriter;
import io.github.gavel.ledger.port.Answer;
import java.util.List;
import java.util.Optional;

/** What a ledger answers to a mandate. */
public final class AnswerForm {
    public static final Form<Answer> FORM = new Variants<Answer>(
                    "answer",
                    List.of(
                            variant(Answer.Done.class, AnswerForm::writeDone, AnswerForm::readDone),
                            variant(
                                    Answer.Refused.class,
                                    (w, it) -> w.nested("refusal", RefusalForm.FORM.written(it.refusal())),
                                    r -> new Answer.Refused(RefusalForm.FORM.read(r, "refusal"))),
                            variant(
                                    Answer.Unproven.class,
                                    (w, it) -> w.octets("id", it.id().octets()),
                                    r -> new Answer.Unproven(id(r))),
                            variant(
                                    Answer.Unavailable.class,
                                    (w, it) -> w.text("why", it.why()),
                                    r -> new Answer.Unavailable(r.text("why")))))
            .form();

    private AnswerForm() {}

    private static void writeDone(FormWriter fields, Answer.Done done) {
        fields.octets("id", done.id().octets());
        done.word().ifPresent(word -> fields.nested("word", WordForm.FORM.written(word)));
    }

    private static Answer.Done readDone(FormReader fields) throws BadForm {
        Optional<LedgerWord> word =
                fields.has("word") ? Optional.of(WordForm.FORM.read(fields, "word")) : Optional.empty();
        return new Answer.Done(id(fields), word);
    }

    private static CommandId id(FormReader fields) throws BadForm {
        return new CommandId(fields.octets("id", 32));
    }
}
