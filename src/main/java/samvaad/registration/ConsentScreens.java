package samvaad.registration;

import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventChoice;
import samvaad.info.Menu;
import samvaad.person.Privacy;

/**
 * Asks for consent before a form: the short notice, with the whole one a press away. Where the notice has come to mean
 * something else since somebody agreed, asks them again before they tell us more.
 */
final class ConsentScreens {

    /** Agrees to what the notice means now, and declines that. */
    static final String RENEW = "renew";

    static final String KEEP_OLD = "keepold";

    private static final String COLLEAGUE = "c";

    /** The question stands before a step that waits, or below one that is done already and stays. */
    private static final String BEFORE = "r";

    private static final String BELOW = "d";

    private final EventChoice choice;
    private final Privacy privacy;

    ConsentScreens(EventChoice choice, Privacy privacy) {
        this.choice = choice;
        this.privacy = privacy;
    }

    void routes(Router router) {
        router.press("notice", this::notice);
    }

    void ask(Turn turn, Event event, boolean colleague) {
        show(turn, event, colleague, colleague ? "privacy.colleague" : "privacy.ask");
    }

    /** Asks somebody who agreed before, to another notice or to none. What they did waits. */
    void askAgain(Turn turn, Event event) {
        turn.show(again(turn, event, BEFORE));
    }

    /** The same below what was done already, which no answer undoes. */
    void askBelow(Turn turn, Event event) {
        turn.send(again(turn, event, BELOW));
    }

    private Outgoing.Show again(Turn turn, Event event, String place) {
        boolean before = privacy.agreed(turn.from().user(), event.id()).isPresent();
        return Outgoing.show(
                turn.say(before ? "privacy.changed" : "privacy.notYet").paragraph(Privacy.summary(event, turn.texts())),
                renew(turn, event)
                        .row(
                                keepOld(turn, event, place),
                                Button.press(
                                        turn.label("button.privacy"), CallbackData.of("notice", event.id(), place)))
                        .build());
    }

    private static Keyboard.Rows renew(Turn turn, Event event) {
        return Keyboard.rows().row(Button.main(turn.label("button.agree"), CallbackData.of(RENEW, event.id())));
    }

    private static Button keepOld(Turn turn, Event event, String place) {
        return Button.press(turn.label("button.decline"), CallbackData.of(KEEP_OLD, event.id(), place));
    }

    /** Whether the question stood below something that was done already. */
    static boolean isBelow(CallbackData data) {
        return data.id(1).filter(BELOW::equals).isPresent();
    }

    /**
     * Says what holds after a no, and what one can do.
     *
     * @param key {@code privacy.notRenewed} if what they did is not kept
     */
    static void notRenewed(Turn turn, Event event, String key, boolean registered) {
        Keyboard.Rows rows = Keyboard.rows();
        if (registered) {
            rows.row(Button.press(turn.label("button.pass"), CallbackData.of("pass", event.id())));
        }
        turn.show(
                turn.say(key),
                rows.row(Button.press(turn.label("button.mydata"), CallbackData.of("mydata")))
                        .row(Button.danger(turn.label("button.forget"), CallbackData.of("forget")))
                        .row(Menu.back(turn, event))
                        .build());
    }

    /** Whether the person agreed to what the notice meant before, and not to what it means now. */
    boolean isOutdated(Turn turn, Event event) {
        return privacy.agreed(turn.from().user(), event.id()).isPresent()
                && !privacy.isCurrent(turn.from().user(), event);
    }

    private static void show(Turn turn, Event event, boolean colleague, String title) {
        turn.show(
                turn.say(title).paragraph(Privacy.summary(event, turn.texts())),
                agree(turn, event, colleague)
                        .row(
                                decline(turn, event),
                                Button.press(
                                        turn.label("button.privacy"), CallbackData.of("notice", ids(event, colleague))))
                        .build());
    }

    /** The full privacy notice, with the same choice below it. */
    private void notice(Turn turn, CallbackData data) {
        choice.named(turn, data)
                .ifPresent(event -> turn.show(Privacy.whole(event, turn.texts()), answers(turn, event, data)));
    }

    private static Keyboard answers(Turn turn, Event event, CallbackData data) {
        return data.id(1)
                .filter(place -> place.equals(BEFORE) || place.equals(BELOW))
                .map(place -> renew(turn, event).row(keepOld(turn, event, place)))
                .orElseGet(() -> agree(turn, event, isForColleague(data)).row(decline(turn, event)))
                .build();
    }

    private static Keyboard.Rows agree(Turn turn, Event event, boolean colleague) {
        return Keyboard.rows()
                .row(Button.main(turn.label("button.agree"), CallbackData.of("agree", ids(event, colleague))));
    }

    private static Button decline(Turn turn, Event event) {
        return Button.press(turn.label("button.decline"), CallbackData.of("disagree", event.id()));
    }

    private static Object[] ids(Event event, boolean colleague) {
        return colleague ? new Object[] {event.id(), COLLEAGUE} : new Object[] {event.id()};
    }

    static boolean isForColleague(CallbackData data) {
        return data.id(1).filter(COLLEAGUE::equals).isPresent();
    }
}
