package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** A person and a form, as on a phone: types, presses what is on the screen, sees what comes. */
final class FormChat {

    static final Messages MESSAGES = Messages.packaged();
    private static final FormEngine ENGINE = new FormEngine(MESSAGES);
    private static final FormScreens SCREENS = new FormScreens(ENGINE);

    private final Form form;
    private final Texts texts;
    private FormSession session;
    private FormStep last;
    private List<Outgoing.Show> shown;

    FormChat(Form form, Language language) {
        this(form, language, false, "Asha Rao");
    }

    FormChat(Form form, Language language, boolean colleague, String telegramName) {
        this.form = form;
        this.texts = MESSAGES.in(language);
        this.session = ENGINE.open(7, form, "quick", colleague, Optional.of(telegramName));
        this.last = Steps.showing(session);
        this.shown = List.of(SCREENS.of(form, session, texts));
    }

    FormChat sends(String text) {
        return does(new FormInput.Typed(text));
    }

    FormChat attaches(Kind kind) {
        return does(new FormInput.Attached(kind));
    }

    FormChat sharesOwn(String phone) {
        return does(new FormInput.Contact(phone, "Asha", true));
    }

    FormChat sendsCardOf(String name, String phone) {
        return does(new FormInput.Contact(phone, name, false));
    }

    FormChat leaves() {
        return does(new FormInput.Leave());
    }

    /** Presses the button whose label has this key, or is this. */
    FormChat presses(String label) {
        String words = texts.has(label) ? texts.label(label) : label;
        if (shown.get(shown.size() - 1).keyboard() instanceof Keyboard.AskContact ask) {
            assertThat(ask.words()).contains(words);
            return sends(words);
        }
        return pressesData(data(words));
    }

    FormChat pressesData(String data) {
        return does(new FormInput.Pressed(CallbackData.parse(data)));
    }

    /** What the button with this label carries. */
    String data(String label) {
        String words = texts.has(label) ? texts.label(label) : label;
        return buttons().stream()
                .filter(button -> button.label().equals(words))
                .findFirst()
                .map(button -> button.data().encoded())
                .orElseThrow(() -> new AssertionError("no button " + words + " among " + labels()));
    }

    /** A text of the bundles by its key, or words. */
    FormChat sees(String words, Object... arguments) {
        String expected = texts.has(words) ? texts.text(words, arguments).value() : words;
        assertThat(String.join("\n", texts())).contains(expected);
        return this;
    }

    FormChat seesNot(String words) {
        assertThat(String.join("\n", texts())).doesNotContain(words);
        return this;
    }

    FormChat seesButtons(String... labels) {
        assertThat(labels()).contains(labels);
        return this;
    }

    FormChat seesNoButton(String key) {
        assertThat(labels()).doesNotContain(texts.label(key));
        return this;
    }

    /** What a person that was away meets. */
    FormChat comesBack() {
        session = FormSession.ofJson(session.json()).orElseThrow();
        shown = List.of(SCREENS.resume(form, session, texts));
        return this;
    }

    FormChat isStale() {
        assertThat(last).isInstanceOf(FormStep.Stale.class);
        return this;
    }

    Answers confirmed() {
        assertThat(last).isInstanceOf(FormStep.Confirmed.class);
        return ((FormStep.Confirmed) last).answers();
    }

    FormStep last() {
        return last;
    }

    FormSession session() {
        return session;
    }

    List<Outgoing.Show> shown() {
        return shown;
    }

    List<Button.Press> buttons() {
        List<Button.Press> buttons = new ArrayList<>();
        if (shown.get(shown.size() - 1).keyboard() instanceof Keyboard.Inline inline) {
            inline.rows().forEach(row -> row.forEach(button -> buttons.add((Button.Press) button)));
        }
        return buttons;
    }

    List<String> labels() {
        return shown.get(shown.size() - 1).keyboard() instanceof Keyboard.AskContact ask
                ? ask.words()
                : buttons().stream().map(Button.Press::label).toList();
    }

    FormChat does(FormInput input) {
        last = ENGINE.step(form, session, input);
        if (last instanceof FormStep.Showing showing) {
            session = showing.session();
            shown = List.of(SCREENS.of(form, showing, texts));
        } else if (last instanceof FormStep.Stale stale) {
            session = stale.session();
            shown = List.of(SCREENS.of(form, session, texts));
        } else if (last instanceof FormStep.Cancelled cancelled) {
            shown = cancelled
                    .note()
                    .map(note -> List.of(SCREENS.farewell(note, texts)))
                    .orElse(List.of(SCREENS.resume(form, session, texts)));
        }
        shown.forEach(show -> TelegramLimits.check(show, texts));
        return this;
    }

    private List<String> texts() {
        return shown.stream().map(show -> show.text().value()).toList();
    }
}
