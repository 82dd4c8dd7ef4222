package samvaad.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.dialogue.Forms;
import samvaad.text.Language;

/** {@code /language}: asks in all languages at once, and answers in the chosen one from then on. */
public final class LanguageHandler {

    private final People people;
    private final Forms forms;
    private final Features features;

    LanguageHandler(People people, Forms forms, Features features) {
        this.people = people;
        this.forms = forms;
        this.features = features;
    }

    void routes(Router router) {
        router.command("language", Access.GROUPS, (turn, argument) -> ask(turn));
        router.press("language", Access.GROUPS, (turn, data) -> ask(turn));
        router.press("lang", Access.GROUPS, this::choose);
    }

    private void ask(Turn turn) {
        List<Button> choices = new ArrayList<>();
        for (Language language : turn.texts().messages().languages()) {
            choices.add(choice(turn, language));
        }
        turn.show(turn.say("language.ask"), Keyboard.rows().pairs(choices).build());
    }

    /** The button that chooses this language. */
    public static Button choice(Turn turn, Language language) {
        return Button.press(turn.texts().name(language), CallbackData.of("lang", language.code()));
    }

    private void choose(Turn turn, CallbackData data) {
        Optional<Language> language = data.id(0).flatMap(turn.texts().messages()::language);
        if (language.isEmpty()) {
            ask(turn);
            return;
        }
        turn.speak(people.choose(turn.from().user(), language.get(), turn.now()));
        features.forEach(feature -> feature.greeted(turn));
        Optional<Outgoing.Show> unfinished = forms.resume(turn);
        if (unfinished.isPresent()) {
            turn.show(
                    turn.say("language.changed").paragraph(unfinished.get().text()),
                    unfinished.get().keyboard());
            return;
        }
        Button menu = Button.main(turn.label("button.menu"), CallbackData.of("menu"));
        turn.show(turn.say("language.changed"), Keyboard.rows().row(menu).build());
    }
}
