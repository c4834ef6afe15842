package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.shouwang.document.Attachment;
import org.shouwang.document.AttachmentId;
import org.shouwang.document.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/attachments")
@Tag(name = "Attachments", description = "Evidence and photographed signatures: JPEG, PNG or PDF up to 10 MB")
class AttachmentsController {

    private final Attachments attachments;

    AttachmentsController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Store a file",
            description =
                    "The type is found in the content. Until a submission uses the file only its uploader reads it.")
    ResponseEntity<Attachment> store(@RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Attachment stored = attachments.store(file.getOriginalFilename(), content);
            return ResponseEntity.created(URI.create("/api/v1/attachments/" + stored.id()))
                    .body(stored);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "What is known of a file")
    Attachment read(@PathVariable AttachmentId id) {
        return attachments.require(id);
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "The content of a file, as a download")
    @ApiResponse(
            responseCode = "200",
            description = "The file as it was stored",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> content(@PathVariable AttachmentId id) {
        Attachment attachment = attachments.require(id);
        var download = ContentDisposition.attachment()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag('"' + attachment.sha256() + '"')
                .body(attachments.content(id));
    }
}
