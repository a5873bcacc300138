using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class InvitationWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "message",
                schema: "cooperations",
                table: "invitation",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "written_at",
                schema: "cooperations",
                table: "invitation",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "message",
                schema: "cooperations",
                table: "invitation");

            migrationBuilder.DropColumn(
                name: "written_at",
                schema: "cooperations",
                table: "invitation");
        }
    }
}
