package samvaad.understand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.person.LanguageHandler;
import samvaad.person.People;
import samvaad.store.RecentMap;
import samvaad.text.Language;

/**
 * Offers another language to somebody who never chose one and has written twice in it. Only kept in memory: being asked
 * again after a restart does no harm.
 */
final class LanguageOffer {

    private static final int TWICE = 2;
    private static final int REMEMBERED = 10_000;

    private final People people;
    private final Map<Long, Integer> inOther = new RecentMap<>(REMEMBERED);

    LanguageOffer(People people) {
        this.people = people;
    }

    /** Counts a text after it was answered. */
    void heard(Turn turn, Optional<Language> language) {
        if (language.isEmpty()
                || language.get().equals(turn.language())
                || people.saved(turn.from().user()).isPresent()) {
            return;
        }
        if (inOther.merge(turn.from().user().value(), 1, Integer::sum) == TWICE) {
            List<Button> choices = turn.texts().messages().languages().stream()
                    .filter(one -> one.equals(turn.language()) || one.equals(language.get()))
                    .map(one -> LanguageHandler.choice(turn, one))
                    .toList();
            turn.send(Outgoing.show(
                    turn.say("understand.otherLanguage"),
                    Keyboard.rows().row(choices).build()));
        }
    }
}
