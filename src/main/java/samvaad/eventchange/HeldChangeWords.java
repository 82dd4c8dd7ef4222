package samvaad.eventchange;

import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.event.EventChange;
import samvaad.text.Html;
import samvaad.text.Texts;

/** Describes a held change: what would happen, with numbers, and what has changed. */
final class HeldChangeWords {

    private HeldChangeWords() {}

    static Html ask(HeldChange change, Texts texts) {
        Html lines = texts.text("held.ask", "event", change.file().title().in(texts.language()));
        for (Consequence consequence : change.consequences()) {
            lines = lines.line(texts.text("held." + consequence.kind(), "people", consequence.people()));
        }
        Html difference =
                new EventChangeWords(change.file(), texts).of(EventChange.between(change.inForce(), change.file()));
        return lines.paragraph(difference).paragraph(texts.text("held.until"));
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
