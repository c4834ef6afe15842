package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.shouwang.form.Field;

/** Files with their names; an added one is stored at once, a removed one is only left out of the form. */
final class AttachmentsEditor implements FieldEditor {

    private final Group group;
    private final UnorderedList list = new UnorderedList();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Surroundings around;
    private Runnable listener = () -> {};

    AttachmentsEditor(Field field, String id, Surroundings around) {
        this.around = around;
        this.group = new Group(field, id, around);
        list.addClassName("form-files");
        group.put(
                list,
                FileList.upload(
                        around,
                        id + "-upload",
                        file -> {
                            ids.add(file.id().toString());
                            draw();
                            listener.run();
                        },
                        group::error));
    }

    private void draw() {
        list.removeAll();
        for (var id : ids) {
            var remove = new Button(around.word("remove"), click -> {
                ids.remove(id);
                draw();
                listener.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            list.add(new ListItem(FileList.link(around, id), remove));
        }
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public JsonNode value() {
        if (ids.isEmpty()) {
            return null;
        }
        var value = JsonNodeFactory.instance.arrayNode();
        ids.forEach(value::add);
        return value;
    }

    @Override
    public void show(JsonNode value) {
        ids.clear();
        if (value != null && value.isArray()) {
            value.forEach(id -> ids.add(id.asText()));
        }
        draw();
    }

    @Override
    public void error(String sentence) {
        group.error(sentence);
    }

    @Override
    public void onChange(Runnable listener) {
        this.listener = listener;
    }
}
