using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class Frames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "objects");

            migrationBuilder.CreateTable(
                name: "agreement",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(77)", maxLength: 77, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    created_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(77)", maxLength: 77, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    created_person = table.Column<Guid>(type: "uuid", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retired_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    retired_person = table.Column<Guid>(type: "uuid", nullable: true),
                    terms_definition = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    terms_label = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    terms_source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    terms_baseline_on = table.Column<DateOnly>(type: "date", nullable: true),
                    terms_baseline_value = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    terms_target_on = table.Column<DateOnly>(type: "date", nullable: true),
                    terms_target_value = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    terms_unit_decimals = table.Column<int>(type: "integer", nullable: false),
                    terms_unit_highest = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    terms_unit_lowest = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    terms_unit_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "workflow_run",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(77)", maxLength: 77, nullable: false),
                    workflow = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement_party",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    from_version = table.Column<int>(type: "integer", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    added_person = table.Column<Guid>(type: "uuid", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_party", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_party_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "objects",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agreement_party_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "cooperations",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "agreement_version",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    change = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    template = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    text = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signature_count = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proposed_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_person = table.Column<Guid>(type: "uuid", nullable: true),
                    terms_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    terms_notice_days = table.Column<int>(type: "integer", nullable: false),
                    terms_starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    written_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_version_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalSchema: "objects",
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_measure",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric(22,6)", precision: 22, scale: 6, nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    corrected_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    corrected_person = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_measure_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalSchema: "objects",
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workflow_passage",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    transition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    act_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    act_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    act_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_passage", x => x.id);
                    table.ForeignKey(
                        name: "fk_workflow_passage_workflow_run_run_id",
                        column: x => x.run_id,
                        principalSchema: "objects",
                        principalTable: "workflow_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_notice",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    leaves_on = table.Column<DateOnly>(type: "date", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    given_person = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_notice_agreement_party_party_id",
                        column: x => x.party_id,
                        principalSchema: "objects",
                        principalTable: "agreement_party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_signature",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signatory = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    noted_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    noted_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_signature", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_signature_agreement_party_party_id",
                        column: x => x.party_id,
                        principalSchema: "objects",
                        principalTable: "agreement_party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agreement_signature_agreement_version_version_id",
                        column: x => x.version_id,
                        principalSchema: "objects",
                        principalTable: "agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_proof",
                schema: "objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    consent_ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    added_person = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_from = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consent_scope = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_proof", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_proof_indicator_measure_measure_id",
                        column: x => x.measure_id,
                        principalSchema: "objects",
                        principalTable: "indicator_measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_on",
                schema: "objects",
                table: "agreement",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_notice_party_id",
                schema: "objects",
                table: "agreement_notice",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_agreement_id",
                schema: "objects",
                table: "agreement_party",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_organisation_id",
                schema: "objects",
                table: "agreement_party",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signature_party_id",
                schema: "objects",
                table: "agreement_signature",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signature_version_id_party_id",
                schema: "objects",
                table: "agreement_signature",
                columns: new[] { "version_id", "party_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_version_agreement_id_number",
                schema: "objects",
                table: "agreement_version",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_on",
                schema: "objects",
                table: "indicator",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_measure_indicator_id_on",
                schema: "objects",
                table: "indicator_measure",
                columns: new[] { "indicator_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_proof_measure_id",
                schema: "objects",
                table: "indicator_proof",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_passage_run_id_number",
                schema: "objects",
                table: "workflow_passage",
                columns: new[] { "run_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workflow_run_on_workflow",
                schema: "objects",
                table: "workflow_run",
                columns: new[] { "on", "workflow" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workflow_run_workflow_state_due_on",
                schema: "objects",
                table: "workflow_run",
                columns: new[] { "workflow", "state", "due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_notice",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "agreement_signature",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "indicator_proof",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "workflow_passage",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "agreement_party",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "agreement_version",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "indicator_measure",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "workflow_run",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "agreement",
                schema: "objects");

            migrationBuilder.DropTable(
                name: "indicator",
                schema: "objects");
        }
    }
}
