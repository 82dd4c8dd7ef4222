package samvaad.understand;

import java.util.List;
import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Router;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.person.People;

/** Sentences as people would write them to a person. */
public final class FreeTextFeature implements Feature {

    private final Core core;
    private final FreeText freeText;
    private final UnderstandHandler handler;

    public FreeTextFeature(Core core, EventChoice choice, People people, FaqHandler faqs, Router router) {
        this.core = core;
        this.freeText = new FreeText(core.messages());
        this.handler = new UnderstandHandler(freeText, choice, people, faqs, router);
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
