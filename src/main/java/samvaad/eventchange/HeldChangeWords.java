package samvaad.eventchange;

import java.util.List;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.EventChange;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Texts;

/** Describes what waits for a yes: what would happen, with numbers, and what has changed. */
final class HeldChangeWords {

    private HeldChangeWords() {}

    static Html ask(HeldChange change, Texts texts) {
        String event = change.file().title().in(texts.language());
        Html lines = change.isOfStatus()
                ? texts.text("held.ask." + change.file().status(), "event", event)
                : texts.text("held.ask", "event", event);
        lines = lines.line(lines(change.consequences(), texts));
        if (change.isOfStatus()) {
            return lines.paragraph(preview(change, texts)).paragraph(texts.text("held.until.status"));
        }
        Html difference =
                new EventChangeWords(change.file(), texts).of(EventChange.between(change.inForce(), change.file()));
        return lines.paragraph(difference).paragraph(texts.text("held.until"));
    }

    /** What everybody would read, in each language. */
    private static Html preview(HeldChange change, Texts reader) {
        Html all = Html.EMPTY;
        for (Language language : reader.messages().languages()) {
            Texts texts = reader.messages().in(language);
            Html words = change.notice().map(notice -> notice.whole(texts)).orElse(Html.EMPTY);
            all = all.paragraph(reader.text("held.notice", "language", reader.name(language)))
                    .line(words);
        }
        return all;
    }

    /** What the press was answered with. */
    static Html decided(HeldChange change, boolean yes, Texts texts) {
        String key = (yes ? "held.taken" : "held.kept") + (change.isOfStatus() ? ".status" : "");
        return texts.text(key, "event", change.file().title().in(texts.language()));
    }

    static Html lines(List<Consequence> consequences, Texts texts) {
        Html lines = Html.EMPTY;
        for (Consequence consequence : consequences) {
            lines = lines.line(Html.escape("• " + consequence.words(texts)));
        }
        return lines;
    }

    static Html ask(SameEvent same, long people, Texts texts) {
        return texts.text(
                "same.ask",
                "event",
                same.file().title().in(texts.language()),
                "is",
                same.file().id().value(),
                "was",
                same.gone().id().value(),
                "people",
                people);
    }

    static Keyboard keyboard(SameEvent same, Texts texts) {
        String event = same.file().id().value();
        return Keyboard.rows()
                .row(
                        Button.main(texts.label("button.yes"), CallbackData.of("same", "yes", event)),
                        Button.press(texts.label("button.no"), CallbackData.of("same", "no", event)))
                .build();
    }

    static Keyboard keyboard(HeldChange change, Texts texts) {
        String event = change.file().id().value();
        return Keyboard.rows()
                .row(
                        Button.danger(texts.label("button.yes"), CallbackData.of("times", "yes", event, change.key())),
                        Button.main(texts.label("button.no"), CallbackData.of("times", "no", event, change.key())))
                .build();
    }
}
