package samvaad.understand;

import java.util.List;
import java.util.function.BiFunction;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.person.People;

/** Sentences as people would write them to a person. */
public final class FreeTextFeature implements Feature {

    private final Core core;
    private final FreeText freeText;
    private final MissedSentences missed;
    private final UnderstandHandler handler;

    /** @param askButton makes the button that sends what was perhaps not understood to the organisers */
    public FreeTextFeature(
            Core core,
            FreeText freeText,
            MissedSentences missed,
            EventChoice choice,
            People people,
            FaqHandler faqs,
            Router router,
            BiFunction<Turn, String, Button> askButton) {
        this.core = core;
        this.freeText = freeText;
        this.missed = missed;
        this.handler = new UnderstandHandler(freeText, missed, choice, people, faqs, router, askButton);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(() -> missed.tick(core.clock().instant()));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("missed"));
    }

    @Override
    public void routes(Router router) {
        handler.routes();
    }

    /** Reads the model and the events before somebody writes. */
    @Override
    public List<Runnable> slowTicks() {
        return List.of(() -> core.events().present(core.clock().instant()).stream()
                .limit(FreeText.MOST_PREPARED)
                .forEach(event -> freeText.prepare(List.of(event))));
    }
}
