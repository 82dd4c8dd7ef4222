package samvaad.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import samvaad.bot.Router;
import samvaad.chat.Origin;
import samvaad.event.Events;
import samvaad.info.AboutHandler;
import samvaad.info.AgendaHandler;
import samvaad.info.BotName;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.info.HelpHandler;
import samvaad.info.Menu;
import samvaad.info.StartHandler;
import samvaad.info.VenueHandler;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Outbox;
import samvaad.person.LanguageHandler;
import samvaad.person.People;
import samvaad.store.Database;
import samvaad.store.Writer;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Everything that the bot can do, wired by hand: what answers updates, what is due by the clock, what makes pictures.
 *
 * @param router leads updates to the features
 * @param speaksWith the words in the language of whoever an update comes from
 * @param due what is done at each tick, on the conversation thread
 * @param makers who makes pictures and files, by name
 */
public record Features(
        Router router, Function<Origin, Texts> speaksWith, List<Runnable> due, Map<String, MediaMaker> makers) {

    private static final Set<String> IN_GROUPS = Set.of("start", "about", "agenda", "venue", "faq", "help", "language");

    /** What the features stand on. */
    public record Ground(
            Database database,
            Writer writer,
            Outbox outbox,
            Clock clock,
            Messages messages,
            Events events,
            BotName botName) {}

    public static Features on(Ground ground) {
        Router router = new Router(ground.outbox(), IN_GROUPS);
        People people = new People(ground.writer(), ground.messages());
        EventChoice choice = new EventChoice(ground.events(), people);
        Menu menu = new Menu(ground.botName());
        StartHandler start = new StartHandler(choice, menu, people);
        HelpHandler help = new HelpHandler(choice, ground.botName());

        start.routes(router);
        new AboutHandler(choice).routes(router);
        new AgendaHandler(choice).routes(router);
        new VenueHandler(choice).routes(router);
        new FaqHandler(choice).routes(router);
        new LanguageHandler(people).routes(router);
        help.routes(router);
        router.input(help::unknown);
        return new Features(router, people::wordsFor, List.of(), Map.of());
    }
}
