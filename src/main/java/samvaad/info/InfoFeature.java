package samvaad.info;

import java.util.function.BiFunction;
import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.person.People;

/** What the event is about: its card, agenda, venue, questions and answers, and help. */
public final class InfoFeature implements Feature {

    private final EventChoice choice;
    private final StartHandler start;
    private final AboutHandler about;
    private final AgendaHandler agenda;
    private final VenueHandler venue;
    private final FaqHandler faqs;
    private final HelpHandler help;

    /** @param askButton makes the button that sends what was not understood to the organisers */
    public InfoFeature(
            Core core,
            Features features,
            EventChoice choice,
            People people,
            CommandList commands,
            FaqHandler faqs,
            BiFunction<Turn, String, Button> askButton) {
        this.choice = choice;
        this.start = new StartHandler(choice, new Menu(core.botName(), features), people, features);
        this.about = new AboutHandler(choice);
        this.agenda = new AgendaHandler(choice);
        this.venue = new VenueHandler(choice);
        this.faqs = faqs;
        this.help = new HelpHandler(choice, core.botName(), commands, askButton);
    }

    @Override
    public void routes(Router router) {
        choice.routes(router);
        start.routes(router);
        about.routes(router);
        agenda.routes(router);
        venue.routes(router);
        faqs.routes(router);
        help.routes(router);
    }
}
