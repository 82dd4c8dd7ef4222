package samvaad.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import samvaad.answer.Choice;
import samvaad.answer.ChoiceType;
import samvaad.answer.ChoicesType;
import samvaad.answer.EmailType;
import samvaad.answer.NumberType;
import samvaad.answer.ParagraphType;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.testing.Languages;
import samvaad.text.LocalText;

/** Forms to try things out on. */
final class Forms {

    static final String NAMING = "form.naming";

    private Forms() {}

    /** The registration of the example file. */
    static Form registration() {
        return registration(Question.name());
    }

    static Form colleague() {
        return registration(Question.colleagueName());
    }

    private static Form registration(Question name) {
        List<Question> questions = new ArrayList<>(List.of(name));
        for (Question question : quick().registration().orElseThrow().questions()) {
            questions.add(question);
        }
        return new Form("registration", "form.review", questions);
    }

    /** The feedback of the example file, with stars for an agenda item and the choice to stay anonymous. */
    static Form feedback() {
        List<Question> questions = new ArrayList<>();
        questions.add(Question.stars("s.opening", Languages.text("उद्घाटन", "Opening"), Wording.NONE));
        questions.addAll(quick().feedback().questions());
        questions.add(naming());
        return new Form("feedback", "form.review", questions);
    }

    /** A choice whose labels are the bot's own. */
    private static Question naming() {
        return new Question(
                NAMING,
                Wording.key("feedback.naming"),
                Wording.NONE,
                true,
                new ChoiceType(List.of(
                        new Choice("anonymous", Wording.key("button.anonymous"), false),
                        new Choice("named", Wording.key("button.named"), false))));
    }

    /** Kinds that the example file does not ask for, and labels that want to break the markup. */
    static Form odd() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            choices.add(choice("o" + i, "<b>District & \"town\"</b> " + "x".repeat(i), i == 90));
        }
        return new Form(
                "odd",
                "form.review",
                List.of(
                        question("seats", true, new NumberType(OptionalLong.of(1), OptionalLong.of(40))),
                        question("mail", true, new EmailType(List.of("gov.in", "nic.in"))),
                        question("place", false, new ChoicesType(choices, 2, 3)),
                        question("wish", false, new ParagraphType(1000)),
                        question("more", false, new ParagraphType(1000)),
                        question("any", false, new NumberType(OptionalLong.empty(), OptionalLong.empty()))));
    }

    static Question question(String id, boolean required, QuestionType kind) {
        LocalText long1 = LocalText.of("<" + id + "> & " + "लंबा \"प्रश्न\" ".repeat(60));
        return new Question(id, Wording.given(long1), Wording.given(long1), required, kind);
    }

    static Choice choice(String id, String label, boolean other) {
        return new Choice(id, Wording.given(LocalText.of(label)), other);
    }

    private static Event quick() {
        try (InputStream in = Objects.requireNonNull(Forms.class.getResourceAsStream("/events/quick.json"))) {
            if (EventFiles.content("quick.json", in.readAllBytes()) instanceof EventFilesResult.Accepted accepted) {
                return accepted.events().get(0);
            }
            throw new AssertionError("quick.json is refused");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
