package samvaad.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import samvaad.event.Event;
import samvaad.event.EventFiles;
import samvaad.event.EventFilesResult;
import samvaad.event.Question;
import samvaad.testing.Languages;
import samvaad.text.LocalText;

/** Forms to try things out on. */
final class Forms {

    private Forms() {}

    /** The registration of the example file. */
    static Form registration() {
        return registration(Field.name());
    }

    static Form colleague() {
        return registration(Field.colleagueName());
    }

    private static Form registration(Field name) {
        List<Field> fields = new ArrayList<>(List.of(name));
        for (Question question : quick().registration().orElseThrow().questions()) {
            fields.add(Field.asked(question));
        }
        return new Form("registration", "form.review", fields);
    }

    /** The feedback of the example file, with stars for an agenda item and the choice to stay anonymous. */
    static Form feedback() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.stars("s.opening", Languages.text("उद्घाटन", "Opening")));
        quick().feedback().questions().forEach(question -> fields.add(Field.asked(question)));
        fields.add(Field.naming());
        return new Form("feedback", "form.review", fields);
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
                        field("seats", true, new AnswerKind.Whole(OptionalLong.of(1), OptionalLong.of(40))),
                        field("mail", true, new AnswerKind.Email(List.of("gov.in", "nic.in"))),
                        field("place", false, new AnswerKind.AnyOf(choices, 2, 3)),
                        field("wish", false, new AnswerKind.Paragraph(1000)),
                        field("more", false, new AnswerKind.Paragraph(1000)),
                        field("any", false, new AnswerKind.Whole(OptionalLong.empty(), OptionalLong.empty()))));
    }

    static Field field(String id, boolean required, AnswerKind kind) {
        LocalText long1 = LocalText.of("<" + id + "> & " + "लंबा \"प्रश्न\" ".repeat(60));
        return new Field(id, Wording.given(long1), Wording.given(long1), required, kind);
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
